using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;

namespace Onboarding.Application.Customers.Documents;

/// <summary>Keeps contents unreadable to who has the database but not the key ring.</summary>
public interface IContentProtection
{
    /// <summary>Protects a content by the newest key, bound to its id and account: moved to another row it does not open.</summary>
    SealedContent Protect(Guid id, AccountId account, PlainContent content);

    /// <summary>The content as it was given.</summary>
    byte[] Unprotect(DocumentContent content);
}
