using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.ApproveClientRoles;

/// <summary>
/// Grants what another administrator proposed for an API client (roles, statesLevels), or removes the proposal. The caller who grants must be another
/// person than the proposer (four eyes).
/// </summary>
/// <param name="ClientId">The client's id. Rejected with <see cref="NotFound"/> if the caller may see no such client.</param>
/// <param name="IsApproved">Whether the roles are granted; otherwise the proposal is removed.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ApproveClientRoles(string ClientId, bool IsApproved) : ICommand<ClientItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => ClientId;
}

internal sealed class ApproveClientRolesHandler(
    IApiClients clients, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, Precondition precondition)
    : IRequestHandler<ApproveClientRoles, ClientItem>
{
    public async Task<ClientItem> Handle(ApproveClientRoles request, CancellationToken cancellationToken)
    {
        var client = await clients.Require(caller, trail, request.ClientId, cancellationToken);
        precondition.Check(Tags.Of(client.Version));
        var before = ClientItem.Of(client);
        if (request.IsApproved)
        {
            client.ApproveRoles(caller.ToActor(), clock.Now());
        }
        else
        {
            client.RejectRoles(clock.Now());
        }

        var after = ClientItem.Of(client);
        trail.SetChange(before, after);
        return after;
    }
}
