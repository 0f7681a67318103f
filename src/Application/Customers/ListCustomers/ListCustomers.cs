using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Customers.ListCustomers;

/// <summary>Lists customers in the order of registration. All filters apply together. An unknown status, level or type is rejected.</summary>
public sealed record ListCustomers : IQuery<Page<CustomerListItem>>, IPaged
{
    /// <summary>Filters by this exact external id.</summary>
    public string? ExternalId { get; init; }

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
    public string? Status { get; init; }

    /// <summary>Filters by this exact risk level.</summary>
    public string? RiskLevel { get; init; }

    /// <summary>Filters by this exact risk management category.</summary>
    public string? Category { get; init; }

    /// <summary>Filters by this exact entity type.</summary>
    public string? EntityType { get; init; }

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

internal sealed class ListCustomersValidator : AbstractValidator<ListCustomers>
{
    public ListCustomersValidator()
    {
        this.ValidatePaging();
        RuleFor(query => query.BirthDate).Must(text => text is null || PartialDate.Parse(text) is not null)
            .WithErrorCode(Paging.InvalidParameter).WithMessage("birthDate must be a date YYYY-MM-DD, YYYY-MM or YYYY");
        RuleFor(query => query.Status).Must(BeOneOf<CustomerStatus>).WithErrorCode(Paging.InvalidParameter)
            .WithMessage(OneOf<CustomerStatus>("status"));
        RuleFor(query => query.RiskLevel).Must(BeOneOf<RiskLevel>).WithErrorCode(Paging.InvalidParameter).WithMessage(OneOf<RiskLevel>("riskLevel"));
        RuleFor(query => query.EntityType).Must(BeOneOf<EntityType>).WithErrorCode(Paging.InvalidParameter)
            .WithMessage(OneOf<EntityType>("entityType"));
    }

    private static bool BeOneOf<T>(string? text) where T : struct, Enum => text is null || Codes<T>.TryRead(text, out _);

    private static string OneOf<T>(string name) where T : struct, Enum => $"{name} must be one of {string.Join(", ", Codes<T>.All)}";
}

internal sealed class ListCustomersHandler(ICustomerReads reads, ICurrentCaller caller) : IRequestHandler<ListCustomers, Page<CustomerListItem>>
{
    public async Task<Page<CustomerListItem>> Handle(ListCustomers request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(caller.VisibleAccount(), request, cancellationToken);
        return Page<CustomerListItem>.Of(rows, request.LimitOrDefault(), row => row, row => row.Number);
    }
}
