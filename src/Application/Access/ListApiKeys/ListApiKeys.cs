using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Access.ListApiKeys;

/// <summary>
/// Lists the keys of an API client in the order in which they were added, including expired and revoked ones, without their values.
/// </summary>
/// <param name="ClientId">The client's id. Rejected with <see cref="NotFound"/> if there is no such client.</param>
public sealed record ListApiKeys(string ClientId) : IQuery<Page<ApiKeyItem>>, IPaged
{
    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListApiKeysValidator : AbstractValidator<ListApiKeys>
{
    public ListApiKeysValidator() => this.ValidatePaging();
}

internal sealed class ListApiKeysHandler(IClientReads reads, ICurrentCaller caller) : IRequestHandler<ListApiKeys, Page<ApiKeyItem>>
{
    public async Task<Page<ApiKeyItem>> Handle(ListApiKeys request, CancellationToken cancellationToken)
    {
        var client = await reads.ById(request.ClientId, cancellationToken) ?? throw new NotFound("Client");
        if (!caller.Sees(client.Account))
        {
            throw new NotFound("Client");
        }

        var rows = await reads.Keys(request with { ClientId = client.ClientId }, cancellationToken);
        return Page<ApiKeyItem>.Of(rows, request.LimitOrDefault(), ApiKeyItem.Of, row => row.Number);
    }
}
