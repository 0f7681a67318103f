using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.AddClient;

/// <summary>Adds an API client. The result contains its secret, which cannot be read again.</summary>
/// <param name="Account">The account that the client acts for. An account exists as soon as it has a client.</param>
/// <param name="Draft">The client's other data.</param>
public sealed record AddClient(string? Account, ClientDraft Draft) : ICommand<ClientWithSecret>
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
        [.. ApiClient.FindingsOf(request.Account), .. request.Draft.Findings(classifiers.Current, dialects)];
}

internal sealed class AddClientHandler(
    IApiClients clients, IClassifiers classifiers, DialectRegistry dialects, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AddClient, ClientWithSecret>
{
    public Task<ClientWithSecret> Handle(AddClient request, CancellationToken cancellationToken)
    {
        var (client, secret) = ApiClient.Register(
            request.ClientId, request.Account, request.Draft, classifiers.Current, dialects, sequence.Next(), clock.Now());
        clients.Add(client);
        return Task.FromResult(ClientWithSecret.Of(client, secret));
    }
}
