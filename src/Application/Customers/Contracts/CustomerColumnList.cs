using System.Collections.Immutable;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Risk.Contracts;
using Onboarding.Domain.Verification.Contracts;
using static Onboarding.Application.Customers.Contracts.CustomerColumn;

namespace Onboarding.Application.Customers.Contracts;

/// <summary>
/// The columns of a customer's row that queries return, in their JSON order. The following derive from this list: the table's lengths and indexes,
/// the row of an aggregate, the JSON of queries and past versions, and the filters of lists. A new column is a line here, a member of
/// <see cref="Customer"/> and of <see cref="CustomerColumns"/>, and a migration.
/// </summary>
public static class CustomerColumnList
{
    /// <summary>All columns.</summary>
    public static ImmutableArray<CustomerColumn> All { get; } =
    [
        Id(nameof(Customer.Id), customer => customer.Id.Value),
        Number(nameof(Customer.Number), customer => customer.Number),
        Text(nameof(Customer.Account), customer => customer.Account.Value).FilteredBy((account, _) => account),
        Text(nameof(Customer.ExternalId), customer => customer.ExternalId).WithMaxLength(CustomerFields.NumberMaxLength),
        TextOrEmpty(nameof(Customer.CommunicationNumber), customer => customer.CommunicationNumber).WithMaxLength(CustomerFields.NumberMaxLength),
        Code<EntityType>(nameof(Customer.EntityType), customer => customer.EntityType).FilteredBy((_, query) => query.EntityType),
        Code<CustomerKind>(nameof(Customer.Kind), customer => customer.Kind, jsonName: "standing"),
        Code<CustomerStatus>(nameof(Customer.Status), customer => customer.Status).FilteredBy((_, query) => query.Status).ChangedByOutcomes(),
        Code<RiskLevel>(nameof(Customer.RiskLevel), customer => customer.RiskLevel).FilteredBy((_, query) => query.RiskLevel).ChangedByOutcomes(),
        Code<SourceOfRiskLevel>(nameof(Customer.SourceOfRiskLevel), customer => customer.SourceOfRiskLevel),
        TextOrEmpty(
            nameof(Customer.Category),
            customer => customer.Category).WithMaxLength(Classifiers.CodeMaxLength).FilteredBy((_, query) => query.Category),
        Text(nameof(Customer.Name), customer => customer.Name).WithMaxLength(Customer.NameMaxLength),
        Text(nameof(Customer.Country), customer => customer.Country).WithMaxLength(2).FilteredBy((_, query) => query.Country),
        Day(nameof(Customer.ClosingDate), customer => customer.ClosingDate),
        Integer(nameof(Customer.Version), customer => customer.Version),
        Time(nameof(Customer.CreatedAt), customer => customer.CreatedAt),
        Time(nameof(Customer.ChangedAt), customer => customer.ChangedAt),
        Text(nameof(Customer.ChangedBy), customer => customer.ChangedBy).WithMaxLength(CustomerFields.NumberMaxLength),
    ];

    /// <summary>Returns the row of an aggregate with its document, as a query returns it.</summary>
    public static StoredCustomer Row(Customer customer, ReadOnlyMemory<byte> document)
    {
        var row = new StoredCustomer
        {
            Document = document,
            VerificationStatus = customer.VerificationStatus is { } status ? Codes<VerificationStatus>.Of(status) : null,
            VerificationReviewedAt = customer.VerificationReviewedAt,
            Screening = customer.Screening.ToString(),
            BusinessUnit = customer.BusinessUnit,
            ScoredAt = customer.ScoredAt,
        };
        foreach (var column in All)
        {
            column.Copy(customer, row);
        }

        return row;
    }
}
