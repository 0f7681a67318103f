using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Privacy;

/// <summary>Each table with rows about customers takes part in erasures and in subject access.</summary>
public partial class PersonalTableTests
{
    // Rows that stay: tombstones, and the hashes of numbers that stay taken.
    private static readonly string[] Stay = ["Erasure", "ErasedNumberRow"];

    // The columns by which a table of this service names a customer.
    private static readonly string[] Names = ["CustomerId", "CustomerNumber", "ExternalId", "CommunicationNumber", "Child", "DeliveryNumber"];

    [Fact]
    public void Each_table_that_names_a_customer_is_known_to_the_erasure()
    {
        using var db = new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite("Data Source=:memory:").Options);
        var named = db.Model.GetEntityTypes()
            .Where(entity => entity.GetViewName() is null && entity.FindPrimaryKey() is not null && entity.GetProperties().Any(property => Names.Contains(property.Name)))
            .Select(entity => entity.ClrType.Name).Except(Stay).ToArray();
        var known = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Infrastructure"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Where(text => text.Contains("IPersonalRows", StringComparison.Ordinal)).SelectMany(text => Table().Matches(text)).Select(match => match.Groups["row"].Value);

        named.Should().HaveCountGreaterThan(18).And.BeSubsetOf(known);
    }

    [GeneratedRegex("PersonalTable\\.Of\\(\\s*\"\\w+\",\\s*db\\.Set<(?<row>\\w+)>")]
    private static partial Regex Table();
}
