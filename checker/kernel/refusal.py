"""Why the system refuses a file or a folder, in the words of ours: its own stand in one language."""

from __future__ import annotations

import errno

from checker.kernel.text import Text, both

_REASONS = {
    errno.EACCES: Text("لا صلاحية لذلك", "permission is denied"),
    errno.EPERM: Text("لا صلاحية لذلك", "permission is denied"),
    errno.EROFS: Text("نظام الملفات للقراءة فقط", "the file system is read-only"),
    errno.ENOENT: Text("المجلد أو الملف غير موجود", "there is no such file or folder"),
    errno.ENOTDIR: Text("في المسار ملف مكان مجلد", "a part of the path is no folder"),
    errno.EISDIR: Text("هذا مجلد لا ملف", "it is a folder"),
    errno.EEXIST: Text("الاسم مأخوذ", "the name is taken"),
    errno.ENOSPC: Text("امتلأ القرص", "the disk is full"),
    errno.EDQUOT: Text("نفدت الحصة من القرص", "the disk quota is used up"),
    errno.EFBIG: Text("الملف أكبر مما يقبله النظام", "the file is larger than the system takes"),
    errno.ENAMETOOLONG: Text("الاسم أطول مما يقبله النظام", "the name is longer than the system takes"),
    errno.ELOOP: Text("روابط يؤدي بعضها إلى بعض في حلقة", "links lead round in a circle"),
    errno.EMFILE: Text("ملفات مفتوحة كثيرة", "too many files are open"),
    errno.EIO: Text("خلل في القرص", "the disk fails"),
    errno.EADDRINUSE: Text("يستعمله برنامج آخر", "another program uses it"),
    errno.EPIPE: Text("لم يعد أحد يقرأ المخرجات", "nobody reads the output any more"),
}


def why(error: OSError) -> dict[str, str]:
    """The reason as a value of a message; an unusual one by its name in errno.h."""
    if reason := _REASONS.get(error.errno or 0):
        return both(reason.ar, reason.en)
    name = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return both(name, name)
