using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

namespace Onboarding.UnitTests.Common.Persistence;

/// <summary>Limits of SQL Server that the model must respect. A server reports most of them only when a row with long values is stored.</summary>
public sealed class SqlServerLimitsTests
{
    private const int MaxClusteredKeyBytes = 900;
    private const int MaxIndexKeyBytes = 1_700;
    private const int MaxColumns = 1_024;

    private static readonly IModel Model = new SqlServerOnboardingDbContext(
        new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer("Server=none").Options).Model;

    public static TheoryData<string> Tables => [.. Model.GetEntityTypes().Select(type => type.Name)];

    [Theory, MemberData(nameof(Tables))]
    public void A_primary_key_is_not_longer_than_a_clustered_key_may_be(string name)
    {
        foreach (var key in Model.FindEntityType(name)!.GetKeys())
        {
            Bytes(key.Properties).Should().BeLessThanOrEqualTo(MaxClusteredKeyBytes, key.GetName());
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void An_index_key_is_not_longer_than_it_may_be(string name)
    {
        // An index that is not unique also contains the clustered key.
        var type = Model.FindEntityType(name)!;
        foreach (var index in type.GetIndexes())
        {
            var columns = index.IsUnique ? index.Properties : index.Properties.Union(type.FindPrimaryKey()!.Properties);
            Bytes(columns).Should().BeLessThanOrEqualTo(MaxIndexKeyBytes, index.GetDatabaseName());
        }
    }

    // SQL Server counts equal rows of null as duplicates; a filter that EF Core adds would show that a unique index has a column that can be null.
    [Theory, MemberData(nameof(Tables))]
    public void A_unique_index_has_no_column_that_can_be_null(string name) => Model.FindEntityType(name)!.GetIndexes()
        .Where(index => index.IsUnique).SelectMany(index => index.Properties).Where(property => property.IsNullable).Should().BeEmpty();

    // Two cascades to one table are an error when the table is created.
    [Theory, MemberData(nameof(Tables))]
    public void At_most_one_cascade_reaches_a_table(string name)
    {
        var type = Model.FindEntityType(name)!;
        type.GetForeignKeys().Count(key => key.DeleteBehavior == DeleteBehavior.Cascade && !key.IsOwnership).Should().BeLessThanOrEqualTo(1);
        type.GetProperties().Should().HaveCountLessThan(MaxColumns);
    }

    // A text that is compared has a length: nvarchar(max) can be neither a key nor compared by an index.
    [Theory, MemberData(nameof(Tables))]
    public void A_key_or_index_has_no_column_of_unlimited_length(string name)
    {
        var type = Model.FindEntityType(name)!;
        type.GetKeys().SelectMany(key => key.Properties).Concat(type.GetIndexes().SelectMany(index => index.Properties))
            .Where(property => property.GetColumnType().Contains("(max)", StringComparison.Ordinal)).Should().BeEmpty();
    }

    private static int Bytes(IEnumerable<IReadOnlyProperty> columns) => columns.Sum(column =>
    {
        var mapping = column.GetRelationalTypeMapping();
        var type = mapping.StoreType;
        return mapping.Size is { } size ? type.StartsWith('n') ? size * 2 : size
            : type switch
            {
                "bit" => 1,
                "date" => 3,
                "int" => 4,
                "bigint" => 8,
                "uniqueidentifier" => 16,
                _ when type.StartsWith("datetimeoffset", StringComparison.Ordinal) => 10,
                _ => throw new NotSupportedException(type),
            };
    });
}
