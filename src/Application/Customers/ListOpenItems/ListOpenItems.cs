using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Items;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Items;

namespace Onboarding.Application.Customers.ListOpenItems;

/// <summary>Lists items that are expected of clients: the open ones unless the query has a state. All filters apply together.</summary>
public sealed record ListOpenItems : IQuery<Page<OpenItemItem>>, ISorted, IReadsPersonalData<Page<OpenItemItem>>
{
    /// <summary>The order by the last day, possible for open items.</summary>
    public const string ByDueDay = "dueOn";

    /// <summary>The value of state that selects both states.</summary>
    public const string All = "ALL";

    /// <summary>OPEN (default), CLOSED or ALL.</summary>
    public string? State { get; init; }

    /// <summary>INFORMATION or DOCUMENT_EXPIRY.</summary>
    [TextOf(typeof(OpenItemKind))]
    public string? Kind { get; init; }

    /// <summary>The customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The case.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Lists only items whose last day is before this one, YYYY-MM-DD.</summary>
    public string? DueBefore { get; init; }

    /// <summary>
    /// The order: <c>number</c> (default, by age), <c>-number</c>, or for open items <c>dueOn</c> and <c>-dueOn</c>.
    /// </summary>
    public string? Sort { get; init; }

    /// <summary>Whether the page states the number of items on all pages.</summary>
    public bool? Count { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }

    /// <summary>Returns the day in <see cref="DueBefore"/>; null if it is absent or no day.</summary>
    public DateOnly? DueBeforeDay() =>
        DateOnly.TryParseExact(DueBefore, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

internal sealed class ListOpenItemsValidator : AbstractValidator<ListOpenItems>
{
    public ListOpenItemsValidator()
    {
        this.ValidateSort(Sorting.ByNumber, ListOpenItems.ByDueDay);
        RuleFor(query => query.State).Must(text => text is null or ListOpenItems.All || Codes<OpenItemState>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter)
            .WithMessage($"state must be {ListOpenItems.All} or one of {string.Join(", ", Codes<OpenItemState>.All)}");
        RuleFor(query => query.Kind).Must(text => text is null || Codes<OpenItemKind>.TryRead(text, out _))
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"kind must be one of {string.Join(", ", Codes<OpenItemKind>.All)}");
        RuleFor(query => query.DueBefore).Must((query, text) => text is null || query.DueBeforeDay() is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("dueBefore must be a day, YYYY-MM-DD");
        RuleFor(query => query.Sort).Must((query, _) => query.SortedBy() != ListOpenItems.ByDueDay || query.State is null or "OPEN")
            .WithErrorCode(Paging.InvalidParameter).WithMessage("sort by dueOn is possible for open items only");
    }
}

internal sealed class ListOpenItemsHandler(IOpenItems items, ICurrentCaller caller) : IRequestHandler<ListOpenItems, Page<OpenItemItem>>
{
    public async Task<Page<OpenItemItem>> Handle(ListOpenItems request, CancellationToken cancellationToken)
    {
        var byDueDay = request.SortedBy() == ListOpenItems.ByDueDay;
        var page = Page<OpenItemItem>.Of(
            await items.List(caller.VisibleAccount(), request, cancellationToken),
            request.LimitOrDefault(),
            OpenItemItem.Of,
            row => new(row.Number, byDueDay ? row.DueOn.DayNumber : null));
        return request.Count == true ? page with { Count = await items.Count(caller.VisibleAccount(), request, cancellationToken) } : page;
    }
}
