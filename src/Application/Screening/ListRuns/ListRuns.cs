using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Screening.Runs;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Screening.ListRuns;

/// <summary>Lists the screenings of a customer, the last first, also those without a hit.</summary>
/// <param name="Customer">The customer.</param>
public sealed record ListRuns(CustomerId Customer) : IQuery<Page<RunItem>>, IPaged, IReadsPersonalData<Page<RunItem>>
{
    string? IAudited.Reference => Customer.Value.ToString();

    ReadSubject? IReadsPersonalData<Page<RunItem>>.SubjectOf(Page<RunItem> response) => response.Subject;

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListRunsValidator : AbstractValidator<ListRuns>
{
    public ListRunsValidator() => this.ValidatePaging();
}

internal sealed class ListRunsHandler(IScreeningReads reads, ICurrentCaller caller) : IRequestHandler<ListRuns, Page<RunItem>>
{
    public async Task<Page<RunItem>> Handle(ListRuns request, CancellationToken cancellationToken)
    {
        var account = await reads.AccountOf(caller.VisibleAccount(), request.Customer, cancellationToken) ?? throw new NotFound("Customer");
        var before = request.After is null ? long.MaxValue : long.Parse(request.After, NumberStyles.None, CultureInfo.InvariantCulture);
        var runs = await reads.Runs(caller.VisibleAccount(), request.Customer, before, request.LimitOrDefault(), cancellationToken);
        return Page<RunItem>.Of(runs, request.LimitOrDefault(), RunItem.Of, run => run.Number) with { Subject = new(request.Customer, account) };
    }
}
