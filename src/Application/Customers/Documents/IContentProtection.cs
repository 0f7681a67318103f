using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Documents;

/// <summary>Encrypts contents, so that a person with the database but without the key ring cannot read them.</summary>
public interface IContentProtection
{
    /// <summary>
    /// Protects a content with the newest key. The result is bound to the id and the account: in another row it cannot be decrypted.
    /// </summary>
    ProtectedContent Protect(Guid id, AccountId account, PlainContent content);

    /// <summary>Returns the plain content.</summary>
    byte[] Unprotect(IEncryptedContent content);
}
