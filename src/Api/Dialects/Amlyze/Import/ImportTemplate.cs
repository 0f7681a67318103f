using System.CommandLine;
using System.Text;
using Onboarding.Api.Common.Files;
using Onboarding.Api.Dialects.Amlyze.Import.Csv;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>
/// <c>import template</c>: prints a file with one invented customer, which can be imported as it is: a line of JSON, or with <c>--csv</c> a header
/// with every field of a customer (the first element of each list) and one row.
/// </summary>
internal static class ImportTemplate
{
    /// <summary>The name of the command.</summary>
    public const string Name = "template";

    private static readonly Option<bool> Csv = new("--csv") { Description = "Prints CSV instead of a line of JSON." };

    private static readonly (string Field, string Value)[] Example =
    [
        ("communicationNumber", "template-1"),
        ("requester", "Example Bank"),
        ("action", "CREATE"),
        ("riskLevel", Codes<RiskLevel>.Of(RiskLevel.Low)),
        ("customerStatus", Codes<CustomerStatus>.Of(CustomerStatus.Active)),
        ("riskManagementCategory", "IND"),
        ("entityType", Codes<EntityType>.Of(EntityType.Individual)),
        ("customerExtId", "template-1"),
        ("applicationDate", "2024-01-15"),
        ("firstName", "Ona"),
        ("lastName", "Vilkaitė"),
        ("birthDate", "1984-03-11"),
        ("citizenshipCountry", "LT"),
        ("listContact.0.contactType", "EMAIL"),
        ("listContact.0.contactDetails", "customer@example.com"),
        ("listContact.0.useForCommunication", "true"),
        ("listAddress.0.addressType", "RESIDENCE"),
        ("listAddress.0.addressDetails", "Sample Street 1"),
        ("listAddress.0.country", "LT"),
    ];

    /// <summary>Creates the command.</summary>
    public static Command CreateCommand()
    {
        var command = new Command(Name, "Prints a file with one invented customer, as a pattern for files to import.") { Csv };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(Text(parsed.GetValue(Csv))));
        return command;
    }

    /// <summary>Returns the template, which ends with a line break.</summary>
    public static string Text(bool asCsv)
    {
        // The lists of related entities would multiply the columns; their paths are as those of the customer.
        string[] header = asCsv
            ? [.. CsvFields.All.Where(path => path.Count(letter => letter == CsvFields.Index[0]) < 2)
                .Select(path => path.Replace(CsvFields.Index, "0", StringComparison.Ordinal))]
            : [.. Example.Select(one => one.Field)];
        string[] row = [.. header.Select(name => Example.FirstOrDefault(one => one.Field == name).Value ?? "")];
        return asCsv
            ? $"{CsvText.Line(header, ",")}\n{CsvText.Line(row, ",")}\n"
            : Encoding.UTF8.GetString(CsvLayout.Of(header, ",", CsvMapping.None).Json(row)) + "\n";
    }
}
