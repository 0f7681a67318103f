using FluentValidation;
using MediatR;
using Onboarding.Application.Access.People;
using Onboarding.Application.Common;

namespace Onboarding.Application.Access.ListPeople;

/// <summary>Lists persons in the order in which they were added, including inactive ones.</summary>
public sealed record ListPeople : IQuery<Page<PersonItem>>, IPaged
{
    /// <summary>Lists only the persons of this account.</summary>
    public string? Account { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListPeopleValidator : AbstractValidator<ListPeople>
{
    public ListPeopleValidator() => this.ValidatePaging();
}

internal sealed class ListPeopleHandler(IPeopleReads reads, ICurrentCaller caller) : IRequestHandler<ListPeople, Page<PersonItem>>
{
    public async Task<Page<PersonItem>> Handle(ListPeople request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(caller.VisibleAccount(), request, cancellationToken);
        return Page<PersonItem>.Of(rows, request.LimitOrDefault(), person => PersonItem.Of(person, caller.Sees), row => row.Number);
    }
}
