using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Links;

/// <summary>
/// Who stands below whom in one account. There are no circles; as two links at the same time could make one together, each raises <see cref="Version"/>,
/// the concurrency token: of two writers one looks again.
/// </summary>
public sealed class CustomerHierarchy
{
    /// <summary>How far up is looked: a customer with so many above it takes no other below it, so that no circle is too long to be seen.</summary>
    public const int MaxDepth = 100;

    private CustomerHierarchy() { }

    /// <summary>The account; the key.</summary>
    public AccountId Account { get; private init; }

    /// <summary>How many links were made.</summary>
    public int Version { get; private set; }

    /// <summary>The hierarchy of an account that has none yet.</summary>
    public static CustomerHierarchy Register(AccountId account) => new() { Account = account };

    /// <summary>Puts a customer below another one, or rejects: <see cref="RuleBroken"/>.</summary>
    /// <param name="child">The customer below.</param>
    /// <param name="present">The link by which it stands below somebody now, if it does.</param>
    /// <param name="parent">The customer above.</param>
    /// <param name="above">The numbers of those above the parent, the nearest first, up to <see cref="MaxDepth"/>.</param>
    /// <param name="requester">The audit user who asks.</param>
    /// <param name="at">When.</param>
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
        return CustomerLink.Checked(child, parent, requester, at);
    }
}
