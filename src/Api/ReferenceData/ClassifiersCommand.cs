using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using MediatR;
using Onboarding.Api.Common.CommandLine;
using Onboarding.Application.ReferenceData.ImportClassifierCodes;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Api.ReferenceData;

/// <summary>
/// <c>classifiers import</c>: adds the codes of a CSV file to a classifier. Exit code 1 if the file is rejected; then nothing changes.
/// </summary>
internal sealed class ClassifiersCommand(IServiceScopeFactory scopes) : ICliCommand
{
    private readonly Argument<string> _name = new("CLASSIFIER") { Description = "The classifier, for example occupation, industry or legalForm." };

    private readonly Argument<FileInfo> _file =
        new("FILE") { Description = "A CSV file in UTF-8 with a header, separated by commas or semicolons." };

    private readonly Option<string> _code =
        new("--code") { Description = "The name of the column with the codes.", DefaultValueFactory = _ => "code" };

    private readonly Option<string> _label =
        new("--label") { Description = "The name of the column with the names.", DefaultValueFactory = _ => "name" };

    private readonly Option<int?> _digits = new("--digits")
    {
        Description = "Takes only codes with so many digits, without their hyphens. Other rows are skipped.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints the result as one line of JSON." };

    public Command CreateCommand()
    {
        _file.AcceptExistingOnly();
        var import = new Command("import", "Adds the codes of a file, and gives known codes the names in the file.")
        {
            _name, _file, _code, _label, _digits, _json,
        };
        import.SetAction(Import);
        return new("classifiers", "Manages the classifiers.") { import };
    }

    private async Task<int> Import(ParseResult result, CancellationToken cancellationToken)
    {
        if (Read(result) is not { } rows)
        {
            await System.Console.Error.WriteLineAsync(
                $"{result.GetValue(_file)!.Name} cannot be read as CSV, or has no columns {result.GetValue(_code)} and {result.GetValue(_label)}.");
            return 1;
        }

        var codes = rows.Select(row => new CodeEntry(CodeOf(row.Code, result.GetValue(_digits)), row.Name.Trim()))
            .Where(one => one.Code.Length > 0).ToArray();
        await using var scope = scopes.CreateAsyncScope();
        var imported = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new ImportClassifierCodes(result.GetValue(_name)!, codes), cancellationToken);
        var skipped = rows.Count - codes.Length;
        await result.InvocationConfiguration.Output.WriteLineAsync(result.GetValue(_json)
            ? JsonSerializer.Serialize(
                new { imported.Added, imported.Renamed, imported.Reinstated, imported.Unchanged, skipped }, JsonSerializerOptions.Web)
            : $"{imported.Added} added, {imported.Renamed} renamed, {imported.Reinstated} reinstated, {imported.Unchanged} unchanged, "
                + $"{skipped} skipped.");
        return 0;
    }

    private List<(string Code, string Name)>? Read(ParseResult result)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
        };
        try
        {
            using var reader = new StreamReader(result.GetValue(_file)!.FullName);
            using var csv = new CsvReader(reader, configuration);
            if (!csv.Read() || !csv.ReadHeader())
            {
                return null;
            }

            var rows = new List<(string, string)>();
            while (csv.Read())
            {
                rows.Add((csv.GetField(result.GetValue(_code)!) ?? "", csv.GetField(result.GetValue(_label)!) ?? ""));
            }

            return rows;
        }
        catch (CsvHelperException)
        {
            return null;
        }
    }

    // Published lists write codes like 15-1252, requests have them without the hyphen.
    private static string CodeOf(string text, int? digits)
    {
        if (digits is not { } count)
        {
            return text;
        }

        var code = text.Replace("-", "", StringComparison.Ordinal);
        return code.Length == count && code.All(char.IsAsciiDigit) ? code : "";
    }
}

/// <summary>Registers the command of the module.</summary>
internal static class ReferenceDataCommands
{
    /// <summary>Adds <c>classifiers</c>.</summary>
    public static IServiceCollection AddReferenceDataCommands(this IServiceCollection services) => services.AddCliCommand<ClassifiersCommand>();
}
