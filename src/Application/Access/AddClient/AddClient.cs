using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.AddClient;

/// <summary>
/// Adds an API client. The result contains its secret, which cannot be read again. A role that the caller lacks, and that the client states levels,
/// wait for a second administrator (<see cref="ApproveClientRoles.ApproveClientRoles"/>). Rejected for another account than the caller's unless the
/// caller administers the installation.
/// </summary>
/// <param name="Account">The account that the client acts for. An account exists as soon as it has a client.</param>
/// <param name="Draft">The client's other data.</param>
/// <param name="Terms">The validity of the secret.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record AddClient(string? Account, ClientDraft Draft, SecretTerms Terms = default) : ICommand<ClientWithSecret>
{
    /// <summary>The new client's id. It is created with the command, so the audit entry has it even if the command fails.</summary>
    public string ClientId { get; } = ApiClient.NewId();

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => ClientId;
}

internal sealed class AddClientRules(IClassifiers classifiers, DialectRegistry dialects) : IRules<AddClient>
{
    public IReadOnlyList<Finding> Findings(AddClient request) =>
        [.. ApiClient.FindingsOf(request.Account), .. request.Draft.Findings(classifiers.Current, dialects), .. request.Terms.Findings()];
}

internal sealed class AddClientHandler(
    IApiClients clients, IClassifiers classifiers, DialectRegistry dialects, ICurrentCaller caller, IAuditTrail trail, ISequenceGenerator sequence,
        TimeProvider clock)
    : IRequestHandler<AddClient, ClientWithSecret>
{
    public async Task<ClientWithSecret> Handle(AddClient request, CancellationToken cancellationToken)
    {
        var account = new AccountId(request.Account!);
        if (!caller.Sees(account))
        {
            throw new RuleBroken(ClientErrors.OtherAccount, "/account");
        }

        if (!AccountName.IsNew(request.Account) && !await clients.HasAccount(account, cancellationToken))
        {
            throw new InvalidInput([Finding.Of(ClientErrors.InvalidAccount, "/account")]);
        }

        var (client, secret) = ApiClient.Register(
            new(request.ClientId, request.Account, sequence.Next()), request.Draft, request.Terms, caller.ToGranter(), classifiers.Current,
                dialects, clock.Now());
        clients.Add(client);
        trail.SetAccount(account);
        trail.SetChange(null, ClientItem.Of(client));
        return ClientWithSecret.Of(client, secret);
    }
}
