using FluentValidation;
using MediatR;

namespace Onboarding.Application.Common.Outbox.ListFailingMessages;

/// <summary>Messages of the outbox that failed, of the caller's account (of every one for administrators), in the order in which they came.</summary>
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

internal sealed class ListFailingMessagesHandler(IOutboxReads reads, ICurrentCaller caller) : IRequestHandler<ListFailingMessages, Page<FailingMessage>>
{
    public async Task<Page<FailingMessage>> Handle(ListFailingMessages request, CancellationToken cancellationToken) => Page<FailingMessage>.Of(
        await reads.Failing(caller.VisibleAccount(), request, cancellationToken), request.LimitOrDefault(), row => row, row => row.Id);
}
