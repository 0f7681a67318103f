using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Customers.Persistence;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers.Columns;

/// <summary>The table, the row of an aggregate, JSON and filters derive from the one list of columns.</summary>
public class CustomerColumnTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Fact]
    public void Every_member_of_a_row_is_a_column_once() =>
        CustomerColumnList.All.Select(column => column.Name).Should().BeEquivalentTo(
            typeof(StoredCustomer).GetProperties().Select(member => member.Name).Except([nameof(StoredCustomer.Document), nameof(StoredCustomer.VerificationStatus), nameof(StoredCustomer.VerificationReviewedAt), nameof(StoredCustomer.Screening), nameof(StoredCustomer.BusinessUnit), nameof(StoredCustomer.ScoredAt), nameof(StoredCustomer.NextReviewAt)]))
            .And.OnlyHaveUniqueItems();

    [Fact]
    public void The_row_of_an_aggregate_equals_the_stored_row()
    {
        var customers = Customers().ToArray();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite(connection).Options);
        db.Database.EnsureCreated();
        db.AddRange(customers);
        db.SaveChanges();

        var rows = db.Set<StoredCustomer>().AsNoTracking().OrderBy(row => row.Number).ToArray();
        rows.Select(row => row with { Document = default }).Should().Equal(customers.Select(customer => CustomerColumnList.Row(customer, default)));
        rows.Select(row => Encoding.UTF8.GetString(row.Document.Span))
            .Should().Equal(customers.Select(customer => Encoding.UTF8.GetString(CustomerDocument.Write(customer.Profile))));
    }

    [Fact]
    public void JSON_has_every_column_that_has_a_value_and_is_not_in_the_document_in_the_order_of_the_list()
    {
        var columns = CustomerColumnList.All.Where(column => typeof(CustomerProfile).GetProperty(column.Name) is null).ToArray();
        foreach (var row in Customers().Select(customer => CustomerColumnList.Row(customer, "{}"u8.ToArray())))
        {
            using var json = JsonDocument.Parse(Json(row));
            json.RootElement.EnumerateObject().Select(member => member.Name).Should().Equal(
                columns.Where(column => typeof(StoredCustomer).GetProperty(column.Name)!.GetValue(row) is not (null or "")).Select(column => column.JsonName));
        }
    }

    [Fact]
    public void JSON_has_each_member_once()
    {
        foreach (var customer in Customers())
        {
            using var json = JsonDocument.Parse(Json(CustomerColumnList.Row(customer, CustomerDocument.Write(customer.Profile))));
            json.RootElement.EnumerateObject().Select(member => member.Name).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void JSON_has_values_in_the_form_of_the_core_API()
    {
        var row = new StoredCustomer
        {
            Number = 7,
            Id = new("0199a5f0-0000-7000-8000-000000000001"),
            Account = "bank",
            ExternalId = "e-1",
            CommunicationNumber = "",
            EntityType = "INDIVIDUAL",
            Kind = "REGULAR",
            Status = "CLOSED",
            Category = "IND",
            Name = "Zoë",
            ClosingDate = new(2026, 1, 2),
            Version = 3,
            CreatedAt = At,
            ChangedAt = At.AddTicks(10),
            ChangedBy = "user",
            Document = """{"firstName":"Zoë"}"""u8.ToArray(),
        };

        Json(row).Should().Be(
            """
            {"id":"0199a5f0-0000-7000-8000-000000000001","number":7,"account":"bank","externalId":"e-1","entityType":"INDIVIDUAL","standing":"REGULAR","status":"CLOSED","category":"IND","name":"Zoë","closingDate":"2026-01-02","version":3,"createdAt":"2026-03-04T05:06:07+00:00","changedAt":"2026-03-04T05:06:07.000001+00:00","changedBy":"user","firstName":"Zoë"}
            """);
    }

    [Fact]
    public void A_filtered_column_has_an_index_of_itself_and_the_number()
    {
        using var db = new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite("Data Source=none").Options);
        var customer = db.Model.FindEntityType(typeof(Customer))!;
        var filtered = CustomerColumnList.All.Where(column => column.Filter is not null).ToArray();

        filtered.Should().NotBeEmpty().And.OnlyContain(column =>
            customer.GetIndexes().Any(index => index.Properties[0].Name == column.Name && index.Properties[1].Name == nameof(Customer.Number)));
        var query = new ListCustomers();
        foreach (var text in typeof(ListCustomers).GetProperties().Where(text => text.PropertyType == typeof(string)))
        {
            text.SetValue(query, text.Name);
        }

        filtered.Select(column => column.Filter!("the account", query)).Should().Equal(filtered.Select(column => column.Name == nameof(Customer.Account) ? "the account" : column.Name));
    }

    [Fact]
    public void A_column_is_as_long_in_the_table_as_in_the_list()
    {
        using var db = new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite("Data Source=none").Options);
        var customer = db.Model.FindEntityType(typeof(Customer))!;

        CustomerColumnList.All.Where(column => column.MaxLength is not null).Should().NotBeEmpty()
            .And.OnlyContain(column => customer.FindProperty(column.Name)!.GetMaxLength() == column.MaxLength);
    }

    private static IEnumerable<Customer> Customers() =>
    [
        Customer.Register(CustomerDraftBuilder.Individual(), Seed.Classifiers, AccountId.Default, 7, At),
        Customer.Register(
            CustomerDraftBuilder.Organization() with { ExternalId = "another", CommunicationNumber = "another" }, Seed.Classifiers, AccountId.Default, 8, At),
    ];

    private static string Json(StoredCustomer row)
    {
        var output = new ArrayBufferWriter<byte>();
        CustomerJson.Write(output, row);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
