using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Access;

/// <summary>The rights that an administrator grants to a client, and those that wait for a second administrator.</summary>
public sealed partial class ApiClient
{
    private Actor? Proposer => ProposedBy is { } name ? new(name, ProposedByClient, IsProposerNamed) : null;

    /// <summary>
    /// Grants what is proposed, by another administrator than the one who proposed it (<see cref="Actor.RejectUnlessOther"/>) and through another
    /// client than this one. Rejects a client without a proposal and a revoked one (<see cref="RuleBroken"/>).
    /// </summary>
    public void ApproveRoles(Actor by, DateTimeOffset at)
    {
        RejectIfRevoked();
        RejectUnlessProposed();
        by.RejectUnlessOther(Proposer!);
        if (by.Client is null && ProposedByClient is null)
        {
            // No client vouches for the names of two callers without sign-in.
            throw new RuleBroken(FourEyes.PersonsNotNamed, "");
        }

        if (by.Client == ClientId)
        {
            // The proposer may have added this client and got its secret.
            throw new RuleBroken(ClientErrors.OwnProposal, "");
        }

        Roles = [.. Roles.Concat(ProposedRoles).Distinct().Order()];
        StatesLevels |= ProposedStatesLevels;
        Propose([], false, null);
        Touch(at);
    }

    /// <summary>Removes what is proposed. Rejects a client without a proposal (<see cref="RuleBroken"/>).</summary>
    public void RejectRoles(DateTimeOffset at)
    {
        RejectUnlessProposed();
        Propose([], false, null);
        Touch(at);
    }

    /// <summary>
    /// Rejects a granter who lacks one of the client's roles or does not state levels as the client does (<see cref="RuleBroken"/>): credentials of
    /// the client give all of them.
    /// </summary>
    public void RejectUnheld(Granter? granter)
    {
        if (granter is { StatesLevels: false } && (StatesLevels || ProposedStatesLevels))
        {
            throw new RuleBroken(ClientErrors.StatesLevelsNotHeld, "");
        }

        if (granter?.LackedOf(Roles.Concat(ProposedRoles)) is { Length: > 0 } lacked)
        {
            throw new RuleBroken([Finding.Of(ClientErrors.RoleNotHeld, "", string.Join(", ", lacked.Select(Codes<Role>.Of)))]);
        }
    }

    // The client keeps its roles. New roles that the granter lacks, and that the client states levels, wait for a second administrator.
    // Proposed roles that the draft does not repeat end, so that their proposer is always the person of the last change. A draft that does not state
    // whether the client states levels keeps that proposal and its proposer. A client has one proposer, because both are granted at once: another
    // person who proposes roles then has to state whether the client states levels.
    private void Apply(ClientDraft draft, Granter? granter, DialectRegistry dialects, DateTimeOffset at)
    {
        granter?.RejectUnheldUnits(draft.ReadBusinessUnits());
        var roles = draft.ReadRoles(dialects);
        Role[] proposed = [.. granter?.LackedOf(roles.Except(Roles)) ?? []];
        var keepsProposal = draft.StatesLevels is null && ProposedStatesLevels;
        if (keepsProposal && proposed.Length > 0 && granter!.Actor != Proposer)
        {
            throw new RuleBroken(ClientErrors.OtherProposal, "/statesLevels");
        }

        (Name, Dialects, Roles) = (draft.Name!, draft.ReadDialects(dialects), [.. roles.Except(proposed)]);
        (BusinessUnits, Profiles) = (draft.ReadBusinessUnits(), draft.ReadProfiles());
        AllowedAddresses = draft.ReadAllowedAddresses() ?? AllowedAddresses;
        var statesLevels = draft.StatesLevels ?? StatesLevels;
        var needsSecond = statesLevels && !StatesLevels && granter is { StatesLevels: false };
        StatesLevels = statesLevels && !needsSecond;
        Propose(proposed, needsSecond || keepsProposal, keepsProposal ? Proposer : granter?.Actor);
        Touch(at);
    }

    private void Propose(Role[] roles, bool statesLevels, Actor? by)
    {
        (ProposedRoles, ProposedStatesLevels) = (roles, statesLevels);
        (ProposedBy, ProposedByClient, IsProposerNamed) =
            roles.Length == 0 && !statesLevels ? (null, null, false) : (by!.Name, by.Client, by.IsNamed);
    }

    private void RejectUnlessProposed()
    {
        if (ProposedRoles.Count == 0 && !ProposedStatesLevels)
        {
            throw new RuleBroken(ClientErrors.NothingProposed, "");
        }
    }
}
