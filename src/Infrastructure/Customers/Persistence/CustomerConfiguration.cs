using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Customers;
using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>One row per customer: columns for data that is searched, sorted or constrained, and one JSON document for all other data.</summary>
internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public const string Table = "Customers";

    // The document is immutable and replaced as a whole. Comparing the reference is sufficient and cheap.
    private static readonly ValueComparer<CustomerProfile> SameDocument = new(
        (one, other) => ReferenceEquals(one, other), profile => profile.GetHashCode(), profile => profile);

    private static readonly ValueComparer<ScreeningOutcomes> SameOutcomes = new(
        (one, other) => Equals(one, other), outcomes => outcomes.GetHashCode(), outcomes => outcomes);

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(customer => customer.Number);
        builder.Property(customer => customer.Number).ValueGeneratedNever();
        builder.HasIndex(customer => customer.Id).IsUnique();
        // The external id is first: a caller that may see all accounts searches without an account.
        builder.HasIndex(customer => new { customer.ExternalId, customer.Account }).IsUnique();
        AddReadColumns(builder);
        builder.Property(customer => customer.ChangedAt).HasConversion<UtcTicksConverter>();
        builder.HasIndex(customer => new { customer.ChangedAt, customer.Number });
        builder.Property(customer => customer.BusinessUnit).HasMaxLength(Classifiers.CodeMaxLength);
        builder.HasIndex(customer => new { customer.BusinessUnit, customer.Number });
        builder.HasIndex(customer => new { customer.RiskLevel, customer.ScoredAt, customer.Number });
        // All that statistics count by, so that they read no rows.
        builder.Property(customer => customer.ScoredAt).HasConversion<UtcTicksConverter>();
        builder.HasIndex(customer => new
        {
            customer.Account,
            customer.BusinessUnit,
            customer.Category,
            customer.RiskLevel,
            customer.Status,
            customer.ScoredAt,
        });
        // Only the aggregate uses the columns below. No query returns them.
        builder.Property(customer => customer.StatedCountry).HasMaxLength(2);
        builder.Property(customer => customer.EmailKey).IsProtectedText();
        builder.Property(customer => customer.VerificationGroundCode).HasMaxLength(Classifiers.CodeMaxLength);
        builder.Property(customer => customer.Version).IsConcurrencyToken();
        builder.Property(customer => customer.OutcomeVersion).IsConcurrencyToken();
        builder.Property(customer => customer.ScreeningVersion).IsConcurrencyToken();
        builder.Property(customer => customer.Screening).HasConversion(
            outcomes => outcomes.ToString(), text => ScreeningOutcomes.Read(text), SameOutcomes);
        builder.Property(customer => customer.Profile).HasColumnName("Document")
            .IsProtected<CustomerProfile>(profile => CustomerDocument.Write(profile), json => CustomerDocument.Read(json.Span))
            .Metadata.SetValueComparer(SameDocument);
        builder.Ignore(customer => customer.ChangeConstraints);
        builder.Ignore(customer => customer.RelatedEntities);
    }

    // A list in the order of numbers reads along the index of one filtered column. The index of the account also contains the status, so that
    // customers that are not closed are counted without reading rows.
    private static void AddReadColumns(EntityTypeBuilder<Customer> builder)
    {
        foreach (var column in CustomerColumnList.All)
        {
            if (column.MaxLength is { } length)
            {
                builder.Property(column.Name).HasMaxLength(length);
            }

            if (column.Filter is not null)
            {
                string[] last = column.Name == nameof(Customer.Account) ? [nameof(Customer.Status)] : [];
                builder.HasIndex([column.Name, nameof(Customer.Number), .. last]);
            }
        }
    }
}
