using FluentValidation;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Access.ListClients;

/// <summary>Lists API clients in the order in which they were added, including revoked ones.</summary>
public sealed record ListClients : IQuery<Page<ClientItem>>, IPaged
{
    /// <summary>Lists only the clients of this account.</summary>
    public string? Account { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListClientsValidator : AbstractValidator<ListClients>
{
    public ListClientsValidator() => this.ValidatePaging();
}

internal sealed class ListClientsHandler(IClientReads reads, ICurrentCaller caller) : IRequestHandler<ListClients, Page<ClientItem>>
{
    public async Task<Page<ClientItem>> Handle(ListClients request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(caller.VisibleAccount(), request, cancellationToken);
        return Page<ClientItem>.Of(rows, request.LimitOrDefault(), ClientItem.Of, row => row.Number);
    }
}
