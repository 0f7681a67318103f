using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.AddClient;

/// <summary>Adds an API client; the answer holds its secret, which cannot be asked for again.</summary>
/// <param name="Account">The account it acts for; an account begins with its first client.</param>
/// <param name="Draft">All else that is stated.</param>
public sealed record AddClient(string? Account, ClientDraft Draft) : ICommand<ClientWithSecret>
{
    /// <summary>The id of the new client, made with the command so that the audit trail has it from the start.</summary>
    public string ClientId { get; } = ApiClient.NewId();

    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => ClientId;
}

internal sealed class AddClientRules(IClassifiers classifiers, DialectRegistry dialects) : IRules<AddClient>
{
    public IReadOnlyList<Finding> Findings(AddClient request) => [.. ApiClient.FindingsOf(request.Account), .. request.Draft.Findings(classifiers.Current, dialects)];
}

internal sealed class AddClientHandler(IApiClients clients, IClassifiers classifiers, DialectRegistry dialects, ISequenceGenerator sequence, TimeProvider clock)
    : IRequestHandler<AddClient, ClientWithSecret>
{
    public Task<ClientWithSecret> Handle(AddClient request, CancellationToken cancellationToken)
    {
        var (client, secret) = ApiClient.Register(request.ClientId, request.Account, request.Draft, classifiers.Current, dialects, sequence.Next(), clock.Now());
        clients.Add(client);
        return Task.FromResult(ClientWithSecret.Of(client, secret));
    }
}
