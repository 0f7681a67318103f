using System.Text;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Dialects.Amlyze.Import.Csv;

/// <summary>
/// The columns of a CSV file, and the customer that a row becomes. Throws <see cref="ImportFileException"/> for a column without a field.
/// </summary>
internal sealed class CsvLayout
{
    /// <summary>The character with which the name of a column begins that is not imported.</summary>
    public const char Remark = '#';

    private readonly IReadOnlyList<string> _header;
    private readonly CsvMapping _mapping;
    private readonly CsvNode _root = new("");

    private CsvLayout(IReadOnlyList<string> header, string separator, CsvMapping mapping) =>
        (_header, Separator, _mapping) = (header, separator, mapping);

    /// <summary>The separator of the fields.</summary>
    public string Separator { get; }

    /// <summary>The number of columns.</summary>
    public int Count => _header.Count;

    /// <summary>Whether there are columns of remarks, such as the reasons of an earlier rejection.</summary>
    public bool HasRemarks => _header.Any(IsRemark);

    /// <summary>Reads a header.</summary>
    public static CsvLayout Of(IReadOnlyList<string> header, string separator, CsvMapping mapping)
    {
        var (layout, problems) = (new CsvLayout([.. header.Select(name => name.Trim())], separator, mapping), new List<string>());
        foreach (var name in mapping.Columns.Keys.Where(name => !layout._header.Contains(name)))
        {
            problems.Add($"The mapping names the column '{name}', which the file does not have.");
        }

        for (var column = 0; column < header.Count; column++)
        {
            var name = layout._header[column];
            if (name.Length == 0 || IsRemark(name) || (mapping.Columns.TryGetValue(name, out var mapped) && mapped is null))
            {
                continue;
            }

            layout.Add(mapped ?? name, new CsvValue(column, null), $"The column '{name}'", problems);
        }

        foreach (var (path, value) in mapping.Constants)
        {
            layout.Add(path, new CsvValue(null, value), "The constant", problems);
        }

        foreach (var path in mapping.Values.Keys.Where(path => CsvFields.TemplateOf(Segments(path)) is null))
        {
            problems.Add($"values of the mapping names '{path}', which is not a field. The nearest is {Nearest(path)}.");
        }

        return problems.Count == 0 ? layout : throw new ImportFileException(string.Join('\n', problems));
    }

    /// <summary>Returns the customer of a row as JSON in UTF-8.</summary>
    public byte[] Json(IReadOnlyList<string> row) => CsvNode.Write(_root, row);

    /// <summary>Returns why a row cannot be read by the header; null if it can.</summary>
    public string? DefectOf(IReadOnlyList<string> row)
    {
        if (row.Count < _header.Count)
        {
            return $"the row has {row.Count} fields, and the header has {_header.Count}";
        }

        for (var column = 0; column < row.Count; column++)
        {
            if ((column >= _header.Count || _header[column].Length == 0) && !TextRules.IsBlank(row[column]))
            {
                return $"field {column + 1} has a value, and its column has no name";
            }
        }

        return null;
    }

    /// <summary>Returns the header or a row without the columns of remarks.</summary>
    public IEnumerable<string> WithoutRemarks(IReadOnlyList<string> row) =>
        row.Where((_, column) => column >= _header.Count || !IsRemark(_header[column]));

    /// <summary>Returns the parts of a path: <c>listAddress.0.city</c>, also written <c>listAddress[0].city</c>.</summary>
    internal static string[] Segments(string path)
    {
        var text = new StringBuilder(path.Trim());
        text.Replace("[", ".").Replace("]", "");
        return text.ToString().Split('.');
    }

    private static bool IsRemark(string name) => name.StartsWith(Remark);

    private void Add(string path, CsvValue value, string what, List<string> problems)
    {
        var segments = Segments(path);
        if (CsvFields.TemplateOf(segments) is not { } template)
        {
            problems.Add($"{what} is for '{path}', which is not a field. The nearest is {Nearest(path)}. "
                + "A mapping (--map) names the field of a column, or leaves it out.");
        }
        else if (!_root.Add(segments, template.Split('.'), Read(value, template)))
        {
            problems.Add($"{what} is for '{path}', and so is another column.");
        }
    }

    private CsvValue Read(CsvValue value, string template) => value with
    {
        IsDate = CsvFields.Types[template] == typeof(DateOnly),
        DateFormat = _mapping.DateFormat,
        Values = _mapping.Values.FirstOrDefault(one => CsvFields.TemplateOf(Segments(one.Key)) == template).Value,
    };

    private static string Nearest(string path) =>
        EditDistance.Nearest(path, CsvFields.All.Select(one => one.Replace(CsvFields.Index, "0", StringComparison.Ordinal)))!;
}
