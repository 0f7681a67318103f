using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Domain.Common;

/// <summary>A person who acts: decides a case, drafts a rule set, grants a role.</summary>
/// <param name="Name">The person's name, or the client's name if the client names no person.</param>
/// <param name="Client">
/// The id of the client through which the person works, or the person's own id after a sign-in (<see cref="IsSignedIn"/>); null for anonymous
/// callers, who all count as one.
/// </param>
/// <param name="IsNamed">Whether the client names the person. The client is responsible for the names it sends.</param>
public sealed record Actor(string Name, string? Client, bool IsNamed)
{
    /// <summary>Whether the person signed in, so that the service vouches for the person and no client does.</summary>
    public bool IsSignedIn => PersonId.Is(Client);

    /// <summary>Returns whether the name is this person's (<see cref="PersonName"/>).</summary>
    public bool HasName(string? name) => PersonName.AreSame(Name, name);

    /// <summary>
    /// Rejects this person (<see cref="RuleBroken"/>) as the second of four eyes unless it is another person than the first. If both use the same
    /// client, the client must have named both: otherwise they cannot be told apart. If one of them signed in, the other must have signed in too:
    /// the name that a client states may be anyone's.
    /// </summary>
    public void RejectUnlessOther(Actor first)
    {
        if (IsSignedIn || first.IsSignedIn)
        {
            RejectUnlessOtherPerson(first);
            return;
        }

        if (Client == first.Client && !(IsNamed && first.IsNamed))
        {
            throw new RuleBroken(FourEyes.PersonsNotNamed, "");
        }

        if (HasName(first.Name))
        {
            throw new RuleBroken(FourEyes.ApproverIsProposer, "");
        }
    }

    private void RejectUnlessOtherPerson(Actor first)
    {
        if (Client == first.Client)
        {
            throw new RuleBroken(FourEyes.ApproverIsProposer, "");
        }

        if (!IsSignedIn || !first.IsSignedIn)
        {
            throw new RuleBroken(FourEyes.PersonNotSignedIn, "");
        }
    }
}

/// <summary>The rules that reject a person as the second of four eyes.</summary>
public static class FourEyes
{
    /// <summary>The proposer may not approve the proposal, whatever the role.</summary>
    public static readonly Rule ApproverIsProposer = Rule.Unpublished("approver_is_proposer", "A person other than the proposer must approve");

    /// <summary>One of the two signed in and the other acted through a client, so that the two cannot be compared.</summary>
    public static readonly Rule PersonNotSignedIn = Rule.Unpublished(
        "person_not_signed_in", "One of the two persons signed in and the other acted through a client: both must sign in");

    /// <summary>The same client proposed and approves without naming both persons, so they cannot be told apart.</summary>
    public static readonly Rule PersonsNotNamed = Rule.Unpublished(
        "persons_not_named",
        "If the same client proposes and approves, X-Audit-User must name the person in both requests; send back a proposal that names none");
}
