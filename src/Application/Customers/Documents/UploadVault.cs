using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Documents;

/// <summary>Protects uploads before the command that stores them, and returns those that a submission names.</summary>
public sealed class UploadVault(IUploads uploads, IContentProtection protection, ICurrentCaller caller) : IScopedService
{
    /// <summary>Protects a content as an upload of the caller's account. Its id is random, because a URL with it must not be guessed.</summary>
    public ProtectedContent Protect(PlainContent content) => protection.Protect(Guid.NewGuid(), caller.Account, content);

    /// <summary>Returns the sizes of the contents, in bytes, of those uploads of the account that exist for the caller.</summary>
    public Task<IReadOnlyDictionary<Guid, int>> Sizes(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        uploads.Sizes(caller.Account, ids, cancellationToken);

    /// <summary>Returns the contents of those uploads of the account that exist for the caller.</summary>
    public async Task<IReadOnlyDictionary<Guid, PlainContent>> Find(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var contents = new Dictionary<Guid, PlainContent>();
        foreach (var upload in await uploads.Find(caller.Account, ids, cancellationToken))
        {
            if (PlainContent.From(protection.Unprotect(upload), int.MaxValue, new ValidationContext([]), "") is { } content)
            {
                contents[upload.Id] = content;
            }
        }

        return contents;
    }
}
