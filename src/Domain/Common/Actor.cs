namespace Onboarding.Domain.Common;

/// <summary>A person who acts: decides a case, drafts a rule set, grants a role.</summary>
/// <param name="Name">The person's name, or the client's name if the client names no person.</param>
/// <param name="Client">The client through which the person works; null for anonymous callers, who all count as one.</param>
/// <param name="IsNamed">Whether the client names the person. The client is responsible for the names it sends.</param>
public sealed record Actor(string Name, string? Client, bool IsNamed)
{
    /// <summary>Returns whether the name is this person's (<see cref="PersonName"/>).</summary>
    public bool HasName(string? name) => PersonName.AreSame(Name, name);

    /// <summary>
    /// Rejects this person (<see cref="RuleBroken"/>) as the second of four eyes unless it is another person than the first. If both use the same
    /// client, the client must have named both: otherwise they cannot be told apart.
    /// </summary>
    public void RejectUnlessOther(Actor first)
    {
        if (Client == first.Client && !(IsNamed && first.IsNamed))
        {
            throw new RuleBroken(FourEyes.PersonsNotNamed, "");
        }

        if (HasName(first.Name))
        {
            throw new RuleBroken(FourEyes.ApproverIsProposer, "");
        }
    }
}

/// <summary>The rules that reject a person as the second of four eyes.</summary>
public static class FourEyes
{
    /// <summary>The proposer may not approve the proposal, whatever the role.</summary>
    public static readonly Rule ApproverIsProposer = Rule.Unpublished("approver_is_proposer", "A person other than the proposer must approve");

    /// <summary>The same client proposed and approves without naming both persons, so they cannot be told apart.</summary>
    public static readonly Rule PersonsNotNamed = Rule.Unpublished(
        "persons_not_named",
        "If the same client proposes and approves, X-Audit-User must name the person in both requests; send back a proposal that names none");
}
