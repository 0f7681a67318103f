using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;
using Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

namespace Onboarding.IntegrationTests.Persistence;

/// <summary>Both providers have the same migrations with the same tables. The tests use no database.</summary>
public sealed class Migrations : IDisposable
{
    private readonly OnboardingDbContext _sqlite =
        new SqliteOnboardingDbContext(new DbContextOptionsBuilder<SqliteOnboardingDbContext>().UseSqlite("Data Source=none").Options);

    private readonly OnboardingDbContext _sqlServer =
        new SqlServerOnboardingDbContext(new DbContextOptionsBuilder<SqlServerOnboardingDbContext>().UseSqlServer("Server=none").Options);

    [Fact]
    public void Both_providers_have_the_same_migrations()
    {
        Names(_sqlite).Should().NotBeEmpty();
        Names(_sqlServer).Should().Equal(Names(_sqlite));
    }

    [Fact]
    public void Each_migration_creates_the_same_tables_columns_and_indexes_on_both()
    {
        var (sqlite, sqlServer) = (Steps(_sqlite).ToArray(), Steps(_sqlServer).ToArray());
        sqlite.Should().HaveCountGreaterThan(50);
        sqlServer.Should().BeEquivalentTo(sqlite);
    }

    [Fact]
    public void Every_change_of_the_model_has_a_migration()
    {
        _sqlite.Database.HasPendingModelChanges().Should().BeFalse();
        _sqlServer.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public void Both_models_have_the_same_tables_columns_and_lengths() => Columns(_sqlServer).Should().BeEquivalentTo(Columns(_sqlite));

    public void Dispose()
    {
        _sqlite.Dispose();
        _sqlServer.Dispose();
    }

    private static IEnumerable<string> Names(OnboardingDbContext db) =>
        db.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static IEnumerable<string> Steps(OnboardingDbContext db)
    {
        var assembly = db.GetService<IMigrationsAssembly>();
        return assembly.Migrations.OrderBy(one => one.Key, StringComparer.Ordinal).SelectMany(one =>
            assembly.CreateMigration(one.Value, db.Database.ProviderName!).UpOperations.SelectMany(Said).Select(step => $"{one.Key.Split('_', 2)[1]}: {step}"));
    }

    private static IEnumerable<string> Said(MigrationOperation step) => step switch
    {
        CreateTableOperation table => [
            .. table.Columns.Select(Said),
            $"key {table.Name} ({string.Join(", ", table.PrimaryKey?.Columns ?? [])})",
            .. table.ForeignKeys.Select(key => $"foreign key {key.Name}")],
        AddColumnOperation column => [Said(column)],
        CreateIndexOperation index => [$"index {index.Name} on {index.Table} ({string.Join(", ", index.Columns)}){(index.IsUnique ? " unique" : "")}"],
        SqlOperation => [],
        ITableMigrationOperation other => [$"{step.GetType().Name} {other.Table}"],
        _ => [step.GetType().Name],
    };

    private static string Said(AddColumnOperation column) => $"column {column.Table}.{column.Name}{(column.IsNullable ? " null" : "")}";

    private static IEnumerable<string> Columns(OnboardingDbContext db) =>
        from entity in db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
        where entity.GetTableName() is not null
        from property in entity.GetProperties()
        select $"{entity.GetTableName()}.{property.GetColumnName()} {property.GetMaxLength()} {property.GetPrecision()} {property.IsNullable}";
}
