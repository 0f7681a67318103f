using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Links;

/// <summary>
/// The hierarchy of customers in one account. It has no cycles. Because two simultaneous links could form a cycle together, each link increases
/// <see cref="Version"/>, the concurrency token: one of two writers runs again and sees the other link.
/// </summary>
public sealed class CustomerHierarchy
{
    /// <summary>The maximum number of ancestors. A customer with so many ancestors cannot become a parent, so that every cycle is found.</summary>
    public const int MaxDepth = 100;

    private CustomerHierarchy() { }

    /// <summary>The account; the key.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The number of links created so far.</summary>
    public int Version { get; private set; }

    /// <summary>Creates the hierarchy of an account.</summary>
    public static CustomerHierarchy Register(AccountId account) => new() { Account = account };

    /// <summary>Links a customer to a parent. Throws <see cref="RuleBroken"/> if the link is not possible (<see cref="LinkErrors"/>).</summary>
    /// <param name="child">The customer to link.</param>
    /// <param name="present">Its existing link, if any.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="above">The numbers of the parent's ancestors, nearest first, up to <see cref="MaxDepth"/>.</param>
    /// <param name="requester">The audit user of the request.</param>
    /// <param name="at">The current time.</param>
    public CustomerLink Link(Customer child, CustomerLink? present, Customer parent, IReadOnlyList<long> above, string requester, DateTimeOffset at)
    {
        var broken = (child, present) switch
        {
            _ when child.Number == parent.Number => LinkErrors.ToItself,
            (_, not null) => LinkErrors.LinkedAlready,
            _ when above.Contains(child.Number) => LinkErrors.Circle,
            _ when above.Count >= MaxDepth => LinkErrors.TooDeep,
            _ => null,
        };
        if (broken is not null)
        {
            throw new RuleBroken(broken, LinkErrors.ParentPath);
        }

        Version++;
        return CustomerLink.FromChecked(child, parent, requester, at);
    }
}
