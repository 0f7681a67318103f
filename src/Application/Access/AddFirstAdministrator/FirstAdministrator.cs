using Onboarding.Application.Access.Contracts;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common;
using Onboarding.Domain.Access.People;

namespace Onboarding.Application.Access.AddFirstAdministrator;

/// <summary>Makes the link of the first administrator.</summary>
public sealed class FirstAdministrator(IPeopleReads reads, IFirstInvitations invitations, TimeProvider clock) : IFirstAdministrator
{
    /// <inheritdoc/>
    public async Task<string?> NewToken() =>
        await reads.HasAdministrator(CancellationToken.None) ? null : invitations.Make(clock.Now() + Person.InvitationLife);
}
