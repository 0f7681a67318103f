using System.Text;
using Onboarding.Api.Dialects.Amlyze;
using Onboarding.Api.Dialects.Amlyze.Profiles;
using Onboarding.Api.Dialects.Amlyze.Wire;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Domain.Customers;

namespace Onboarding.Micro;

/// <summary>The load driver's payloads, and the results of the dialect's reader.</summary>
internal static class Payloads
{
    /// <summary>A customer with every list.</summary>
    public const string Full = "create-full";

    /// <summary>The smallest customer.</summary>
    public const string Minimal = "create-minimal";

    private static long _last;

    /// <summary>Returns the request's body with new numbers.</summary>
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

    /// <summary>Returns the body as a wire record.</summary>
    public static CustomerRequest Wire(byte[] body) => (CustomerRequest)AmlyzeBodies.Read(body, typeof(CustomerRequest), Onboarding.Api.Common.Json.UnknownNamesPolicy.Ignore);

    /// <summary>Returns the draft of a wire record.</summary>
    public static CustomerDraft Draft(byte[] body) => ((CreateCustomer)AmlyzeReader.Command(Wire(body), AmlyzeProfile.Default)).Draft;

    /// <summary>Returns the same customer with unused numbers.</summary>
    public static CustomerDraft Anew(CustomerDraft draft)
    {
        var number = Number();
        return draft with { CommunicationNumber = $"com-{number}", ExternalId = $"ext-{number}" };
    }

    private static string Number() => $"{Environment.ProcessId}-{Interlocked.Increment(ref _last)}";
}
