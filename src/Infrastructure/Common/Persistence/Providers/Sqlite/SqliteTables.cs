using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.Sqlite;

/// <summary>
/// Creates the table of name words WITHOUT ROWID, so that a row is written once, in the B-tree of its key, and not in a second one under a hidden
/// number as well. Every create adds several of these rows, each at another place of the tree (ADR 16).
/// </summary>
internal sealed class SqliteTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private const string WithoutRowId = "NameWords";

    /// <inheritdoc/>
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        if (operation.Name == WithoutRowId)
        {
            builder.Append(" WITHOUT ROWID");
        }

        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}

/// <summary>Registers <see cref="SqliteTables"/>.</summary>
internal static class SqliteTablesOptions
{
    /// <summary>Creates tables by <see cref="SqliteTables"/>.</summary>
    public static DbContextOptionsBuilder CreateTablesForSpeed(this DbContextOptionsBuilder builder) =>
        builder.ReplaceService<IMigrationsSqlGenerator, SqliteTables>();
}
