using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Settings;
using Onboarding.Infrastructure.Common.Settings;

namespace Onboarding.UnitTests.Common.Settings;

/// <summary>Every setting of the program: its name with a defect and without, values that it does not allow.</summary>
public class SettingsCheckTests
{
    private static readonly SettingsCheck Check = new(SettingsStart.Known, FormerSettings.IsFormer);

    public static TheoryData<string> Settings => [.. SettingsStart.Known.All.Select(setting => setting.Key)];

    public static TheoryData<string> Sections => [.. SettingsStart.Known.Roots.Where(SettingsStart.Known.IsSection)];

    [Theory, MemberData(nameof(Settings))]
    public void A_name_with_a_letter_less_is_named_with_the_known_one(string key)
    {
        // Without one of its letters, in the middle of its last part.
        var setting = SettingsStart.Known.Find(key)!;
        var at = key.LastIndexOf(':') + 1 + ((key.Length - key.LastIndexOf(':')) / 2);
        var wrong = key.Remove(at, 1) + (setting.IsList ? ":0" : "");

        Problem(wrong, ValueOf(setting)).Should().StartWith(KnownSetting.WrittenName(wrong) + " is not a setting").And.Contain($"The nearest is {setting.Name}:");
    }

    [Theory, MemberData(nameof(Sections))]
    public void A_section_within_two_edits_of_a_known_one_is_rejected(string section)
    {
        Problem(section.Remove(1, 1) + ":Anything", "1").Should().Contain("is not a setting");
        Problem(section + "ab:Anything", "1").Should().Contain("is not a setting");
        Check.Problems(Configuration((section + "abc:Anything", "1"))).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Settings))]
    public void A_right_value_is_accepted_and_a_text_where_none_is_allowed_is_rejected(string key)
    {
        var setting = SettingsStart.Known.Find(key)!;
        var name = setting.IsList ? $"{key}:0" : key;
        Check.Problems(Configuration((name, ValueOf(setting)))).Should().BeEmpty();
        if (!setting.Allows("ninety x"))
        {
            Problem(name, "ninety x").Should().StartWith(KnownSetting.WrittenName(name)).And.Contain("'ninety x'").And.Contain("Allowed: ").And.NotContain("System.");
        }
        else
        {
            (setting.ValueType, setting.Format, setting.ClosedSet.Count).Should().Be((typeof(string), "a text", 0));
        }
    }

    [Theory, MemberData(nameof(Settings))]
    public void A_number_outside_its_range_is_rejected_with_the_range(string key)
    {
        var setting = SettingsStart.Known.Find(key)!;
        if (setting.Property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            Problem(key, Text(Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture) - 1)).Should().Contain($"Allowed: {setting.Format}.");
            Problem(key, "1e300").Should().Contain("Allowed: ");
            Problem(key, "NaN").Should().Contain("Allowed: ");
            Check.Problems(Configuration((key, Inside(range)))).Should().BeEmpty();
        }
        else
        {
            (setting.ValueType.IsPrimitive && setting.ValueType != typeof(bool) && setting.ClosedSet.Count == 0).Should().BeFalse("a number has a range");
        }
    }

    [Theory]
    [InlineData("Database:Provider", "Postgres", "Database__Provider is 'Postgres'. Allowed: Sqlite, SqlServer.")]
    [InlineData("Database:Provider", "Sqlit", "Database__Provider is 'Sqlit'. Allowed: Sqlite, SqlServer. Did you mean Sqlite?")]
    [InlineData("Database:Provider", "1", "Database__Provider is '1'. Allowed: Sqlite, SqlServer.")]
    [InlineData("Databse:Provider", "SqlServer", "Databse__Provider is not a setting (its value is 'SqlServer'). The nearest is Database__Provider: Sqlite, SqlServer.")]
    [InlineData("Risk:DecidedByPeple:0", "HIGH", "Risk__DecidedByPeple__0 is not a setting (its value is 'HIGH'). The nearest is Risk__DecidedByPeople: NONE, LOW, MEDIUM, HIGH, EXTREME.")]
    [InlineData("Instances:LeaseSeconds", "ninety", "Instances__LeaseSeconds is 'ninety'. Allowed: a number from 3 to 300.")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317", "OTEL_EXPORTER_OTLP_ENDPOINT is 'localhost:4317'. Allowed: a URL with http or https.")]
    [InlineData("Logging:LogLevel:Default", "Verbose", "Logging__LogLevel__Default is 'Verbose'. Allowed: Trace, Debug, Information, Warning, Error, Critical, None.")]
    [InlineData("Logging:Console:LogLevel:Microsoft", "Verbose", "Logging__Console__LogLevel__Microsoft is 'Verbose'. Allowed: Trace, Debug, Information, Warning, Error, Critical, None.")]
    [InlineData("Authentication:Anonymous", "core", "Authentication__Anonymous is a list: set Authentication__Anonymous__0, Authentication__Anonymous__1 and so on, each to a text.")]
    public void The_line_has_name_value_allowed_values_and_nearest_name(string key, string value, string line) => Problem(key, value).Should().Be(line);

    [Theory]
    [InlineData("Authentication:Anonymous:first", "core")]
    [InlineData("Database:Provider:0", "Sqlite")]
    [InlineData("Risk:DecidedByPeople:0:x", "HIGH")]
    [InlineData("Authentication:LockOut", "5")]
    public void Parts_that_a_setting_does_not_have_are_rejected(string key, string value) => Problem(key, value).Should().Contain("is not a setting");

    [Theory]
    [InlineData("Logging:LogLevel:Default", "None")]
    [InlineData("Kestrel:Endpoints:Http:Url", "http://localhost:1")]
    [InlineData("AllowedHosts", "*")]
    [InlineData("OTEL_SERVICE_NAME", "x")]
    [InlineData("RISK", "a variable of another program")]
    [InlineData("Authentication:Anonymous", "")]
    [InlineData("Retention:RefusedRecordsDays", "7")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("PATH", "/bin")]
    public void Other_sections_former_names_and_empty_lists_are_left_alone(string key, string value) => Check.Problems(Configuration((key, value))).Should().BeEmpty();

    [Theory]
    [InlineData("ConnectionStrings:Onbording", "hunter2")]
    [InlineData("Database:Conection", "Server=db;Password=hunter2")]
    [InlineData("Database:Password", "hunter2")]
    public void A_value_that_may_be_a_secret_is_not_shown(string key, string value) => Problem(key, value).Should().NotContain("hunter2");

    [Fact]
    public void Each_problem_is_a_line() => Check.Invoking(check => check.ThrowIfWrong(Configuration(("Risk:X", "1"), ("Retention:Y", "2\n3")))).Should()
        .Throw<InvalidOperationException>().Which.Message.Split('\n').Should().HaveCount(2);

    private static string Problem(string key, string value) => Check.Problems(Configuration((key, value))).Should().ContainSingle().Subject;

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, one.Value))).Build();

    private static string ValueOf(KnownSetting setting) =>
        setting.ClosedSet is [var first, ..] ? first
        : setting.Format == "a URL with http or https" ? "https://example.com/{id}"
        : setting.Format == "an IP address" ? "192.0.2.1"
        : setting.Format.StartsWith("a CIDR range", StringComparison.Ordinal) ? "192.0.2.0/24"
        : setting.Format.StartsWith("an origin", StringComparison.Ordinal) ? "https://office.example"
        : setting.Format.StartsWith("the IANA name", StringComparison.Ordinal) ? "Europe/Vilnius"
        : setting.Format.StartsWith("a score", StringComparison.Ordinal) ? "0.6"
        : setting.Format.StartsWith("account=years", StringComparison.Ordinal) ? "bank=7"
        : setting.Format == "a text" ? "text"
        : Inside(setting.Property.GetCustomAttribute<RangeAttribute>()!);

    // A range may be narrower than one, and its minimum may not belong to it.
    private static string Inside(RangeAttribute range) =>
        Text(Math.Min(Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture) + 1, Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture)));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
