namespace Onboarding.Api.Dialects.Amlyze.Wire;

/// <summary>ContactApi of fields.json, as sent.</summary>
public sealed record ContactApi
{
    /// <summary>contactType, enum MOBILEPHONE, FIXEDPHONE, EMAIL, WEBSITE.</summary>
    public string? ContactType { get; set; }

    /// <summary>contactDetails, string.</summary>
    public string? ContactDetails { get; set; }

    /// <summary>useForCommunication, boolean.</summary>
    public string? UseForCommunication { get; set; }
}
