namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>ContactApi of fields.json, as sent.</summary>
public sealed record ContactApi
{
    /// <summary>contactType, enum MOBILEPHONE, FIXEDPHONE, EMAIL, WEBSITE.</summary>
    public string? ContactType { get; init; }

    /// <summary>contactDetails, string.</summary>
    public string? ContactDetails { get; init; }

    /// <summary>useForCommunication, boolean.</summary>
    public string? UseForCommunication { get; init; }
}
