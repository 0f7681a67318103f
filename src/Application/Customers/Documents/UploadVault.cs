using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Documents;

/// <summary>Protects uploads before the command that stores them, and returns those that a submission names.</summary>
public sealed class UploadVault(IUploads uploads, IContentProtection protection, ICurrentCaller caller) : IScopedService
{
    /// <summary>Protects a content as an upload of the caller's account. Its id is random, because a URL with it must not be guessed.</summary>
    public ProtectedContent Protect(PlainContent content) => protection.Protect(Guid.NewGuid(), caller.Account, content);

    /// <summary>Returns the content of an upload of the caller's account; null if there is none.</summary>
    public async Task<PlainContent?> Find(Guid id, CancellationToken cancellationToken) =>
        await uploads.Find(caller.Account, id, cancellationToken) is { } upload
            ? PlainContent.From(protection.Unprotect(upload), int.MaxValue, new ValidationContext([]), "")
            : null;
}
