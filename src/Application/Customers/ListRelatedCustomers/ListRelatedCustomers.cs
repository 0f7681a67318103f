using System.Globalization;
using FluentValidation;
using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.Customers.ListRelatedCustomers;

/// <summary>
/// Lists the customers that a customer's related entities are, and the customers that name this customer as a related entity. Two customers are
/// linked by the external id that one names, from the moment at which both exist. Throws <see cref="Domain.Common.NotFound"/> if the caller may see
/// no such customer.
/// </summary>
/// <param name="Id">The customer.</param>
public sealed record ListRelatedCustomers(Guid Id) : IQuery<RelatedCustomers>, IPaged, IReadsPersonalData<RelatedCustomers>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<RelatedCustomers>.SubjectOf(RelatedCustomers response) => response.Subject;

    /// <inheritdoc/>
    public string? After { get; init; }

    /// <inheritdoc/>
    public int? Limit { get; init; }
}

/// <summary>The customers that are linked with a customer.</summary>
/// <param name="Names">The related entities of the customer that name an external id, in the order of its list; on the first page only.</param>
/// <param name="NamedBy">
/// A page of the related entities of other customers that name this customer, in the order of registration of those customers.
/// </param>
/// <param name="Next">The value to send as <c>after</c> for the next page; null on the last page.</param>
public sealed record RelatedCustomers(
    IReadOnlyList<RelatedCustomerItem> Names,
    IReadOnlyList<RelatedCustomerItem> NamedBy,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)] string? Next)
{
    internal ReadSubject? Subject { get; init; }
}

/// <summary>A related entity, and the other customer.</summary>
public sealed record RelatedCustomerItem
{
    /// <summary>The external id of the other customer.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>The other customer; left out while the account has no customer with the external id.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The other customer's name; left out while there is no such customer.</summary>
    public string? Name { get; init; }

    /// <summary>The type of relation that the related entity states: a code of classifier relationType.</summary>
    public string? RelationType { get; init; }

    /// <summary>The index of the related entity in the list of the customer that names the other one.</summary>
    public int Index { get; init; }
}

/// <summary>
/// A row of <see cref="RelatedCustomers.NamedBy"/> with the key of its page: customers in the order of registration, then entities by index.
/// </summary>
/// <param name="Number">The number of the customer that names.</param>
/// <param name="Item">The row as the response shows it.</param>
public sealed record NamingCustomer(long Number, RelatedCustomerItem Item);

internal sealed class ListRelatedCustomersValidator : AbstractValidator<ListRelatedCustomers>
{
    public ListRelatedCustomersValidator() => this.ValidatePaging();
}

internal sealed class ListRelatedCustomersHandler(ICustomerReads reads, ICurrentCaller caller)
    : IRequestHandler<ListRelatedCustomers, RelatedCustomers>
{
    public async Task<RelatedCustomers> Handle(ListRelatedCustomers request, CancellationToken cancellationToken)
    {
        var customer = await reads.Require(caller, request.Id, cancellationToken);
        var (after, limit) = (request.AfterNumber(), request.LimitOrDefault());
        IReadOnlyList<RelatedCustomerItem> names = after > 0 ? [] : await reads.NamedCustomers(customer.Account, customer.Number, cancellationToken);

        // A page holds whole customers, however many of their related entities name this one.
        var rows = await reads.NamingCustomers(customer.Account, customer.ExternalId, after, limit, cancellationToken);
        long[] numbers = [.. rows.Select(row => row.Number).Distinct()];
        var page = rows.Where(row => numbers.Length <= limit || row.Number != numbers[^1]).Select(row => row.Item);
        return new(names, [.. page], numbers.Length > limit ? numbers[limit - 1].ToString(CultureInfo.InvariantCulture) : null)
        {
            Subject = new(new(customer.Id), new(customer.Account)),
        };
    }
}
