using System.Text;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Domain.Customers;

namespace Onboarding.Micro;

/// <summary>The load driver's payloads, and what the dialect's reader makes of them.</summary>
internal static class Payloads
{
    /// <summary>A customer with every list.</summary>
    public const string Full = "create-full";

    /// <summary>The smallest customer.</summary>
    public const string Minimal = "create-minimal";

    private static long _last;

    /// <summary>The request's body, with numbers of its own.</summary>
    public static byte[] Body(string name)
    {
        using var stream = typeof(Payloads).Assembly.GetManifestResourceStream(name + ".json")!;
        using var reader = new StreamReader(stream);
        var number = Number();
        return Encoding.UTF8.GetBytes(reader.ReadToEnd()
            .Replace("@COMMUNICATION@", $"com-{number}", StringComparison.Ordinal)
            .Replace("@EXTERNAL@", $"ext-{number}", StringComparison.Ordinal)
            .Replace("@NAME@", "Example", StringComparison.Ordinal));
    }

    /// <summary>The body as the wire's record.</summary>
    public static CustomerRequest Wire(byte[] body) => (CustomerRequest)AmlyzeBodies.Read(body, typeof(CustomerRequest), UnknownNamesPolicy.Ignore);

    /// <summary>What the record says.</summary>
    public static CustomerDraft Draft(byte[] body) => ((CreateCustomer)AmlyzeReader.Command(Wire(body), AmlyzeProfile.Default)).Draft;

    /// <summary>The same customer under numbers that were never used.</summary>
    public static CustomerDraft Anew(CustomerDraft draft)
    {
        var number = Number();
        return draft with { CommunicationNumber = $"com-{number}", ExternalId = $"ext-{number}" };
    }

    private static string Number() => $"{Environment.ProcessId}-{Interlocked.Increment(ref _last)}";
}
