using FluentValidation;
using MediatR;

namespace Onboarding.Application.Common.Outbox.ListFailingMessages;

/// <summary>
/// Lists failed messages of the outbox in the order in which they were stored: those of the caller's account, for administrators those of every
/// account.
/// </summary>
public sealed record ListFailingMessages : IQuery<Page<FailingMessage>>, IPaged
{
    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListFailingMessagesValidator : AbstractValidator<ListFailingMessages>
{
    public ListFailingMessagesValidator() => this.ValidatePaging();
}

internal sealed class ListFailingMessagesHandler(IOutboxReads reads, ICurrentCaller caller)
    : IRequestHandler<ListFailingMessages, Page<FailingMessage>>
{
    public async Task<Page<FailingMessage>> Handle(ListFailingMessages request, CancellationToken cancellationToken) => Page<FailingMessage>.Of(
        await reads.Failing(caller.VisibleAccount(), request, cancellationToken), request.LimitOrDefault(), row => row, row => row.Id);
}
