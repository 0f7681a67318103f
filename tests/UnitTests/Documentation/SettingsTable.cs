using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Enfuce;
using Onboarding.Api.Dialects.Yativo;
using Onboarding.Application.Access.SignIn;
using Onboarding.Application.Customers.Documents;
using Onboarding.Application.Notifications;
using Onboarding.Application.Risk;
using Onboarding.Infrastructure.Common.Idempotency;
using Onboarding.Infrastructure.Common.Leases;
using Onboarding.Infrastructure.Common.Persistence;
using Onboarding.Infrastructure.Common.Retention;

namespace Onboarding.UnitTests.Documentation;

/// <summary>
/// The table of settings in docs/operate.md, made from the types that the sections are bound to: names, values and defaults by reflection, meanings from their
/// doc comments. What is read one by one is listed here.
/// </summary>
internal static partial class SettingsTable
{
    /// <summary>The sections and the types that they are bound to.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        ("Database", typeof(DatabaseOptions)), ("Authentication:LockOut", typeof(LockOutOptions)), ("Documents", typeof(DocumentOptions)),
        ("Idempotency", typeof(IdempotencyOptions)), ("Instances", typeof(InstanceOptions)), ("Notifications", typeof(NotificationOptions)),
        ("Retention", typeof(RetentionOptions)), ("Risk", typeof(RiskOptions)), ("Amlyze", typeof(AmlyzeOptions)), ("Yativo", typeof(YativoOptions)),
        ("Enfuce", typeof(EnfuceOptions)),
    ];

    /// <summary>Settings that are read one by one.</summary>
    public static IReadOnlyList<Row> Single { get; } =
    [
        new("ConnectionStrings:Onboarding", "text", "`Data Source=data/onboarding.db`", "The provider's connection string. SQL Server requires it."),
        new("DataProtection:KeysFolder", "path", "`data/keys`", "The folder of the key ring. All instances use the same folder."),
        new("Authentication:Anonymous", "list: `amlyze`, `yativo`, `enfuce`, `core`", "none; Development: `amlyze`, `core`", "The APIs that are open without sign-in. `house`, the former name of `core`, still works."),
        new("Authentication:TokenSeconds", "number", "`3600`", "The time for which a bearer token of the core API is valid, in seconds, 1 to 31536000 (a year)."),
        new("RateLimits:RequestsPerSecond", "number", "`0`", "The number of requests a second that one client, or all callers without sign-in together, can send to one instance. 0: no limit."),
        new("RateLimits:Burst", "number", "as `RateLimits__RequestsPerSecond`", "The number of requests that a client can send at once after a pause."),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "URL", "none", "The OTLP endpoint that receives traces and metrics. Without it none are sent."),
    ];

    private static readonly Dictionary<string, string> Comments = AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name!.StartsWith("Onboarding.", StringComparison.Ordinal))
        .Select(assembly => Path.ChangeExtension(assembly.Location, ".xml")).Where(File.Exists)
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .GroupBy(member => member.Attribute("name")!.Value).ToDictionary(members => members.Key, members => Meaning(members.First().Element("summary")));

    /// <summary>The table as Markdown, one line a setting.</summary>
    public static string Markdown => string.Join('\n', [
        "| setting | values | default | meaning |",
        "|---|---|---|---|",
        .. Single.Concat(Sections.SelectMany(one => Rows(one.Section, one.Options))).OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => $"| `{row.Key.Replace(":", "__", StringComparison.Ordinal)}` | {row.Values} | {row.Default} | {row.Meaning} |"),
    ]);

    private static IEnumerable<Row> Rows(string section, Type options)
    {
        var defaults = Activator.CreateInstance(options)!;
        foreach (var property in options.GetProperties().Where(property => property.CanWrite))
        {
            var (key, value, type) = ($"{section}:{property.Name}", property.GetValue(defaults), Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            if (type.IsClass && type != typeof(string) && !typeof(IEnumerable).IsAssignableFrom(type))
            {
                foreach (var row in Rows(key, type))
                {
                    yield return row;
                }
            }
            else
            {
                yield return new(key, Values(type), Default(value), Comments.GetValueOrDefault($"P:{options.FullName}.{property.Name}", ""));
            }
        }
    }

    private static string Values(Type type) =>
        type == typeof(bool) ? "`true`, `false`"
        : type == typeof(string) ? "text"
        : typeof(IEnumerable).IsAssignableFrom(type) ? "list"
        : type.IsEnum ? string.Join(", ", NamesOf(type).Select(name => $"`{name}`"))
        : "number";

    // Of two names of one value the first declared counts; the other is a former one.
    private static IEnumerable<string> NamesOf(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).DistinctBy(field => field.GetRawConstantValue()).Select(field => field.Name);

    private static string Default(object? value) => value switch
    {
        null or "" or ICollection { Count: 0 } => "none",
        bool flag => flag ? "`true`" : "`false`",
        Enum name => $"`{NamesOf(name.GetType()).First(one => Equals(Enum.Parse(name.GetType(), one), name))}`",
        _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    private static string Meaning(XElement? summary) => summary is null ? "" : Blanks().Replace(string.Concat(summary.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element => $"`{(element.Attribute("cref") ?? element.Attribute("langword") ?? element.Attribute("name"))?.Value.Split('.', ':')[^1]}`",
        _ => "",
    })), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    /// <summary>A setting.</summary>
    /// <param name="Key">Its name with colons.</param>
    /// <param name="Values">What it may be.</param>
    /// <param name="Default">What it is if it is not set.</param>
    /// <param name="Meaning">What it does.</param>
    internal sealed record Row(string Key, string Values, string Default, string Meaning);
}
