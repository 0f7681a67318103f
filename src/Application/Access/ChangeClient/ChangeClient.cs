using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.ChangeClient;

/// <summary>
/// Replaces name, dialects, roles and business units of an API client, which are required, and its profiles. Replaces allowed addresses and
/// statesLevels, and what is proposed about the latter, only if the request has them. New roles that the caller lacks, and statesLevels, wait for
/// a second administrator. If the business units change, the subscriptions of the client follow.
/// </summary>
/// <param name="ClientId">
/// The client's id. Rejected with <see cref="NotFound"/> if the caller may see no such client, and with client_revoked if it was revoked.
/// </param>
/// <param name="Draft">The client's new data.</param>
/// <param name="Account">The account, if the request names one. Another account than the client's is rejected.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ChangeClient(string ClientId, ClientDraft Draft, string? Account = null) : ICommand<ClientItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => ClientId;
}

internal sealed class ChangeClientRules(IClassifiers classifiers, DialectRegistry dialects) : IRules<ChangeClient>
{
    public IReadOnlyList<Finding> Findings(ChangeClient request) => request.Draft.MissingMembers().ToArray() is { Length: > 0 } missing
        ? missing
        : request.Draft.Findings(classifiers.Current, dialects);
}

internal sealed class ChangeClientHandler(
    IApiClients clients, IClientSubscriptions subscriptions, IClassifiers classifiers, DialectRegistry dialects, ICurrentCaller caller,
        IAuditTrail trail, TimeProvider clock, Precondition precondition)
    : IRequestHandler<ChangeClient, ClientItem>
{
    public async Task<ClientItem> Handle(ChangeClient request, CancellationToken cancellationToken)
    {
        var client = await clients.Require(caller, trail, request.ClientId, cancellationToken);
        precondition.Check(Tags.Of(client.Version));
        if (request.Account is { } account && account != client.Account.Value)
        {
            throw new RuleBroken(ClientErrors.AccountStays, "/account");
        }

        var before = ClientItem.Of(client);
        client.Change(request.Draft, caller.ToGranter(), classifiers.Current, dialects, clock.Now());
        var after = ClientItem.Of(client);
        if (!before.BusinessUnits.SequenceEqual(after.BusinessUnits))
        {
            await subscriptions.Restrict(client.Account, client.ClientId, after.BusinessUnits, cancellationToken);
        }

        trail.SetChange(before, after);
        return after;
    }
}
