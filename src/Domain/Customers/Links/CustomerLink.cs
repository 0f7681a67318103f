using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Links;

/// <summary>The link of a customer to a parent of the same account. A customer has at most one parent.</summary>
public sealed class CustomerLink
{
    private CustomerLink() { }

    /// <summary>The number of the linked customer; the key.</summary>
    public long Child { get; private init; }

    /// <summary>The number of the parent.</summary>
    public long Parent { get; private init; }

    /// <summary>The account of both.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The time at which they were linked.</summary>
    public DateTimeOffset LinkedAt { get; private init; }

    /// <summary>The audit user who requested it.</summary>
    public string LinkedBy { get; private init; } = "";

    /// <summary>Creates a link that <see cref="CustomerHierarchy.Link"/> has validated.</summary>
    internal static CustomerLink FromChecked(Customer child, Customer parent, string requester, DateTimeOffset at) => new()
    {
        Child = child.Number,
        Parent = parent.Number,
        Account = child.Account,
        LinkedAt = at,
        LinkedBy = requester,
    };
}
