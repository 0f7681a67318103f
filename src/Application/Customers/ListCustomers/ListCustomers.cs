using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.ListCustomers;

/// <summary>Lists customers in the order of registration. All filters apply together. An unknown status, level or type is rejected.</summary>
public sealed record ListCustomers : IQuery<Page<CustomerListItem>>, ISorted, IReadsPersonalData<Page<CustomerListItem>>
{
    /// <summary>The order by the beginning of the current version.</summary>
    public const string ByChange = "changedAt";

    /// <summary>Filters by this exact external id.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Filters by this exact communication number, of any request about the customer.</summary>
    public string? CommunicationNumber { get; init; }

    /// <summary>Filters by national code. Only its letters and digits are compared, in either case.</summary>
    public string? NationalCode { get; init; }

    /// <summary>Filters by e-mail address, in either case.</summary>
    public string? Email { get; init; }

    /// <summary>Filters by telephone number. Only its digits are compared, without zeros at the beginning.</summary>
    public string? Phone { get; init; }

    /// <summary>Filters by the number of a document. Only its letters and digits are compared, in either case.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>
    /// Filters by a related entity: its complete name (its words in any order; case, accents and invisible characters are ignored), its national
    /// code, or its exact external id.
    /// </summary>
    public string? RelatedParty { get; init; }

    /// <summary>
    /// Filters by words of the name, in any order: each word of the filter must be the beginning of a word of the customer's name. Case, accents and
    /// invisible characters are ignored.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// Filters by date of birth: YYYY-MM-DD, YYYY-MM or YYYY. A customer whose date is known only by month or year is found if it may be the same.
    /// </summary>
    public string? BirthDate { get; init; }

    /// <summary>Filters by this exact status.</summary>
    [TextOf(typeof(CustomerStatus))]
    public string? Status { get; init; }

    /// <summary>Filters by this exact risk level.</summary>
    [TextOf(typeof(RiskLevel))]
    public string? RiskLevel { get; init; }

    /// <summary>Filters by this exact risk management category.</summary>
    public string? Category { get; init; }

    /// <summary>Filters by this exact entity type.</summary>
    [TextOf(typeof(EntityType))]
    public string? EntityType { get; init; }

    /// <summary>Filters by this exact country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Filters by this exact business unit.</summary>
    public string? BusinessUnit { get; init; }

    /// <summary>
    /// Filters customers whose current version began at this time (ISO 8601, UTC unless it has an offset) or later. It needs an order by
    /// <c>changedAt</c>.
    /// </summary>
    public string? ChangedSince { get; init; }

    /// <summary>
    /// The order: <c>number</c> (default, by registration), <c>changedAt</c> (by the beginning of the current version), each after <c>-</c> in
    /// descending order.
    /// </summary>
    public string? Sort { get; init; }

    /// <summary>Whether the page states the number of customers on all pages.</summary>
    public bool? Count { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListCustomersValidator : AbstractValidator<ListCustomers>
{
    public ListCustomersValidator()
    {
        this.ValidateSort(Sorting.ByNumber, ListCustomers.ByChange);
        RuleFor(query => query.BirthDate).Must(text => text is null || PartialDate.Parse(text) is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("birthDate must be a date YYYY-MM-DD, YYYY-MM or YYYY");
        RuleFor(query => query.Status).Must(BeOneOf<CustomerStatus>).WithErrorCode(Paging.InvalidParameter)
            .WithMessage(OneOf<CustomerStatus>("status"));
        RuleFor(query => query.RiskLevel).Must(BeOneOf<RiskLevel>).WithErrorCode(Paging.InvalidParameter).WithMessage(OneOf<RiskLevel>("riskLevel"));
        RuleFor(query => query.EntityType).Must(BeOneOf<EntityType>).WithErrorCode(Paging.InvalidParameter)
            .WithMessage(OneOf<EntityType>("entityType"));
        RuleFor(query => query.ChangedSince).Must(TimeParameters.IsTime).WithErrorCode(Paging.InvalidParameter)
            .WithMessage("changedSince is an ISO 8601 time");
        RuleFor(query => query.Sort).Must((query, _) => query.ChangedSince is null || query.SortedBy() == ListCustomers.ByChange)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("with changedSince, sort is changedAt or -changedAt");
    }

    private static bool BeOneOf<T>(string? text) where T : struct, Enum => text is null || Codes<T>.TryRead(text, out _);

    private static string OneOf<T>(string name) where T : struct, Enum => $"{name} must be one of {string.Join(", ", Codes<T>.All)}";
}

internal sealed class ListCustomersHandler(ICustomerReads reads, CustomerReviews reviews, ICurrentCaller caller)
    : IRequestHandler<ListCustomers, Page<CustomerListItem>>
{
    public async Task<Page<CustomerListItem>> Handle(ListCustomers request, CancellationToken cancellationToken)
    {
        var byChange = request.SortedBy() == ListCustomers.ByChange;
        var page = Page<CustomerListItem>.Of(
            await reads.List(caller.VisibleAccount(), request, cancellationToken),
            request.LimitOrDefault(),
            reviews.AddTo,
            row => new(row.Number, byChange ? row.ChangedAt.UtcTicks : null));
        return request.Count == true ? page with { Count = await reads.Count(caller.VisibleAccount(), request, cancellationToken) } : page;
    }
}
