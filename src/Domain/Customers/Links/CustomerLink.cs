using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Links;

/// <summary>Says that a customer stands below another one of the same account. A customer stands below one at most.</summary>
public sealed class CustomerLink
{
    private CustomerLink() { }

    /// <summary>The number of the customer below; the key.</summary>
    public long Child { get; private init; }

    /// <summary>The number of the customer above.</summary>
    public long Parent { get; private init; }

    /// <summary>The account of both.</summary>
    public AccountId Account { get; private init; }

    /// <summary>When they were linked.</summary>
    public DateTimeOffset LinkedAt { get; private init; }

    /// <summary>The audit user who asked for it.</summary>
    public string LinkedBy { get; private init; } = "";

    /// <summary>A link that <see cref="CustomerHierarchy.Link"/> has judged.</summary>
    internal static CustomerLink Checked(Customer child, Customer parent, string requester, DateTimeOffset at) => new()
    {
        Child = child.Number,
        Parent = parent.Number,
        Account = child.Account,
        LinkedAt = at,
        LinkedBy = requester,
    };
}
