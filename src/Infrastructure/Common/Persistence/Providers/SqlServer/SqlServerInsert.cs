using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Onboarding.Infrastructure.Common.Encryption;
using Onboarding.Infrastructure.Common.Persistence.Inserts;

namespace Onboarding.Infrastructure.Common.Persistence.Providers.SqlServer;

/// <summary>
/// Writes rows of one type. Parameters and values are those of EF Core's own mapping, so that a column is stored in the same form either way.
/// </summary>
internal sealed class SqlServerInsert
{
    private readonly IReadOnlyList<InsertColumn> _columns;
    private readonly string _statement;
    private readonly RelationalTypeMapping _bytes;

    /// <summary>Creates the statement from the model, so that no column can be forgotten.</summary>
    public SqlServerInsert(IEntityType type, IRelationalTypeMappingSource mappings)
    {
        _bytes = mappings.FindMapping(typeof(byte[]))!;
        _columns = InsertColumn.Of(type);
        Table = $"[{type.GetTableName()}]";
        _statement = $"INSERT INTO {Table} ({string.Join(", ", _columns.Select(column => $"[{column.Name}]"))}) VALUES (";
    }

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>The number of parameters that a row takes.</summary>
    public int Parameters => _columns.Count;

    /// <summary>Adds the statement of a row, and its values as parameters.</summary>
    public void Add(object row, StringBuilder text, DbCommand command, DataKeys? keys)
    {
        text.Append(_statement);
        for (var i = 0; i < _columns.Count; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
            text.Append(i == 0 ? "" : ", ").Append(name);
            var (column, value) = (_columns[i], _columns[i].Of(row));
            command.Parameters.Add(column.IsProtected
                ? _bytes.CreateParameter(command, name, value is null ? null : column.Sealed(row, value, keys), column.IsNullable)
                : column.Mapping.CreateParameter(command, name, value, column.IsNullable));
        }

        text.Append("); ");
    }

    /// <summary>Returns the rows as a table for a bulk copy.</summary>
    public DataTable Copied(IEnumerable<object> rows, DataKeys? keys)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in _columns)
        {
            var stored = column.Mapping.Converter?.ProviderClrType ?? column.Mapping.ClrType;
            table.Columns.Add(column.Name, Nullable.GetUnderlyingType(stored) ?? stored);
        }

        foreach (var row in rows)
        {
            table.Rows.Add([.. _columns.Select(column => Stored(column, row, column.Of(row), keys) ?? DBNull.Value)]);
        }

        return table;
    }

    private static object? Stored(InsertColumn column, object row, object? value, DataKeys? keys) =>
        value is not null && column.IsProtected ? column.Sealed(row, value, keys)
        : value is not null && column.Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
}
