using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;

namespace Onboarding.Api.Access;

/// <summary>The errors of the calls about clients and API keys.</summary>
/// <param name="dialects">The dialects: each with several documented versions has a member of clients for it.</param>
internal sealed class AccessErrorSource(DialectRegistry dialects) : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Defect(ClientErrors.InvalidName, "/name", "Send a name of 1 to 256 visible characters."),
        Defect(ClientErrors.InvalidAccount, "/account", "Send the name of an account, in small letters."),
        Conflict(ClientErrors.OtherAccount, "/account", "Leave account out, or let an administrator of the installation add the client."),
        Conflict(ClientErrors.AccountStays, "/account", "Leave account out, or add a new client to the other account."),
        Defect(ClientErrors.InvalidDialects, "/dialects", "Send one or more of the names in the sentence."),
        Defect(ClientErrors.InvalidRoles, "/roles", "Send only the roles in the sentence."),
        Defect(ClientErrors.RolesMissing, "/roles", "Send roles; an empty list grants no role."),
        Defect(ClientErrors.RolesWithoutCore, "/roles", "Add core to dialects, or leave roles out."),
        Defect(ClientErrors.MemberMissing, "/{member}", "Send every member of the client: a replacement keeps nothing that is left out."),
        Defect(ClientErrors.InvalidBusinessUnits, "/businessUnits", "Send fewer business units."),
        Defect(
            ClientErrors.UnknownBusinessUnit,
            "/businessUnits/{i}",
            "Send a code of the classifier businessUnit, or add the code to the classifier first."),
        Conflict(ClientErrors.UnitsNotHeld, "/businessUnits", "Restrict the client to one or more of your own business units."),
        Defect(ClientErrors.TooManyAddresses, "/allowedAddresses", "Combine addresses into ranges."),
        Defect(ClientErrors.InvalidAddress, "/allowedAddresses/{i}", "Send an address such as 192.0.2.7, or a range such as 192.0.2.0/24."),
        Defect(ClientErrors.InvalidSecretDays, "/secretDays", "Send a number in the range, or leave secretDays out."),
        Defect(ClientErrors.InvalidOverlap, "/overlapHours", "Send a number in the range, or leave overlapHours out."),
        Defect(ClientErrors.InvalidExpiry, "/expiresAt", "Send an ISO 8601 time in the future, or leave expiresAt out."),
        Conflict(ClientErrors.RoleNotHeld, "", "Let a caller with the roles in the sentence replace the secret."),
        Conflict(ClientErrors.StatesLevelsNotHeld, "", "Let a caller whose client states levels replace the secret."),
        Conflict(ClientErrors.OtherProposal, "", "Send statesLevels: true repeats the proposal, and false ends it."),
        Conflict(ClientErrors.NothingProposed, "", "No action is needed: another administrator has decided, or nothing was proposed."),
        Conflict(ClientErrors.OwnProposal, "", "Let an administrator approve through another client."),
        Conflict(ClientErrors.Revoked, "", "Add a new client: revoking is permanent."),
        .. dialects.WithProfiles.Select(dialect => dialect.Name.Value).Select(name => Defect(
            ClientErrors.InvalidProfile(name), $"/{name}Profile", "Send one of the names in the sentence, or leave the member out.")),
    ];
}
