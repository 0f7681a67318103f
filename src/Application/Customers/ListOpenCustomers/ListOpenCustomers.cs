using FluentValidation;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.ReferenceData.Contracts;

namespace Onboarding.Application.Customers.ListOpenCustomers;

/// <summary>Lists the customers of the caller's account that are not closed, in the order of registration, by numbered pages.</summary>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="PerPage">The number of customers per page, 1 to <see cref="Paging.MaxLimit"/>.</param>
public sealed record ListOpenCustomers(int Page, int PerPage) : IQuery<CountedPage>, IReadsPersonalData<CountedPage>
{
    /// <summary>The filter; by default all customers that are not closed.</summary>
    public OpenCustomerFilter Filter { get; init; } = new();
}

/// <summary>A page of customers and the total number of customers.</summary>
/// <param name="Items">The customers of the page; empty after the last page.</param>
/// <param name="Total">The total number.</param>
public sealed record CountedPage(IReadOnlyList<CustomerView> Items, int Total);

internal sealed class ListOpenCustomersValidator : AbstractValidator<ListOpenCustomers>
{
    public ListOpenCustomersValidator()
    {
        RuleFor(query => query.Page).GreaterThan(0).WithErrorCode(Paging.InvalidParameter).WithMessage("page must be a number from 1");
        RuleFor(query => query.PerPage).InclusiveBetween(1, Paging.MaxLimit)
            .WithErrorCode(Paging.InvalidParameter).WithMessage($"perPage must be a number from 1 to {Paging.MaxLimit}");
    }
}

internal sealed class ListOpenCustomersHandler(ICustomerReads reads, IClassifiers classifiers, ICurrentCaller caller)
    : IRequestHandler<ListOpenCustomers, CountedPage>
{
    public async Task<CountedPage> Handle(ListOpenCustomers request, CancellationToken cancellationToken)
    {
        var (items, total) = await reads.ListOpen(
            caller.Account, request.Filter, (request.Page - 1L) * request.PerPage, request.PerPage, cancellationToken);
        var current = classifiers.Current;
        return new([.. items.Select(customer => CustomerView.Of(customer, current))], total);
    }
}
