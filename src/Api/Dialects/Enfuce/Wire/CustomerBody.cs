using System.Text.Json.Serialization;
using Onboarding.Api.Common.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce.Wire;

/// <summary>The members of a customer in requests and responses, in the order in which they are written.</summary>
public abstract record CustomerBody
{
    /// <summary>The role of persons, as paths and responses spell it.</summary>
    public const string Private = "PRIVATE";

    /// <summary>The role of companies.</summary>
    public const string Corporate = "CORPORATE";

    /// <summary>
    /// The issuer's customer number: letters, digits and hyphens; at most 32 characters unless configured otherwise; unique in the account.
    /// </summary>
    [Mandatory]
    [JsonPropertyName("customerNumber")]
    [JsonPropertyOrder(-3)]
    public Field<string> CustomerNumber { get; set; }

    /// <summary>Language and country, e.g. fi_FI; one of the published locales.</summary>
    [Mandatory]
    [JsonPropertyName("locale")]
    public Field<string> Locale { get; set; }

    /// <summary>Registration number, e.g. SSN; at most 64 characters, with any content.</summary>
    [Mandatory]
    [JsonPropertyName("regNo")]
    public Field<string> RegNo { get; set; }

    /// <summary>Name, at most 255 characters.</summary>
    [Mandatory]
    [OnlyOf(Corporate)]
    [JsonPropertyName("name")]
    public Field<string> Name { get; set; }

    /// <summary>The company's registration.</summary>
    [OnlyOf(Corporate)]
    [JsonPropertyName("registration")]
    public Part<RegistrationBody> Registration { get; set; }

    /// <summary>The name of the representative that is printed on invoices; at most 64 characters.</summary>
    [OnlyOf(Corporate)]
    [JsonPropertyName("customerRepresentative")]
    public Field<string> CustomerRepresentative { get; set; }

    /// <summary>Date of bankruptcy, YYYY-MM-DD; information only.</summary>
    [OnlyOf(Corporate)]
    [JsonPropertyName("bankruptcyDate")]
    public Field<string> BankruptcyDate { get; set; }

    /// <summary>First name, at most 255 characters.</summary>
    [Mandatory]
    [OnlyOf(Private)]
    [JsonPropertyName("firstName")]
    public Field<string> FirstName { get; set; }

    /// <summary>Middle name, at most 255 characters.</summary>
    [OnlyOf(Private)]
    [JsonPropertyName("middleName")]
    public Field<string> MiddleName { get; set; }

    /// <summary>Last name, at most 255 characters.</summary>
    [Mandatory]
    [OnlyOf(Private)]
    [JsonPropertyName("lastName")]
    public Field<string> LastName { get; set; }

    /// <summary>Salutation, at most 32 characters.</summary>
    [OnlyOf(Private)]
    [JsonPropertyName("salutation")]
    public Field<string> Salutation { get; set; }

    /// <summary>Date of birth, YYYY-MM-DD.</summary>
    [OnlyOf(Private)]
    [JsonPropertyName("dateOfBirth")]
    public Field<string> DateOfBirth { get; set; }

    /// <summary>Nationalities: ISO 3166-1 alpha-3, QZZ (Kosovo) or ROM (Romania).</summary>
    [OnlyOf(Private)]
    [JsonPropertyName("nationality")]
    public Texts Nationality { get; set; }

    /// <summary>Country of birth, with the same codes as nationality.</summary>
    [OnlyOf(Private)]
    [JsonPropertyName("birthCountry")]
    public Field<string> BirthCountry { get; set; }

    /// <summary>Date of death, YYYY-MM-DD; information only.</summary>
    [OnlyOf(Private)]
    [JsonPropertyName("deceasedDate")]
    public Field<string> DeceasedDate { get; set; }

    /// <summary>E-mail address, at most 255 characters.</summary>
    [JsonPropertyName("email")]
    public Field<string> Email { get; set; }

    /// <summary>Landline number: full international number with a leading +.</summary>
    [JsonPropertyName("phoneNumber")]
    public Field<string> PhoneNumber { get; set; }

    /// <summary>Mobile number: full international number with a leading +.</summary>
    [JsonPropertyName("mobileNumber")]
    public Field<string> MobileNumber { get; set; }

    /// <summary>The customer's own address.</summary>
    [Mandatory]
    [JsonPropertyName("address")]
    public Part<AddressBody> Address { get; set; }

    /// <summary>The temporary address. It takes precedence over the customer's own address.</summary>
    [JsonPropertyName("temporaryAddress")]
    public Part<AddressBody> TemporaryAddress { get; set; }

    /// <summary>The result of the issuer's own screening; information only.</summary>
    [JsonPropertyName("screening")]
    public Part<ScreeningBody> Screening { get; set; }

    /// <summary>The issuer's own risk score: High, Med, Low or Pep. It is not the customer's risk level.</summary>
    [TextOf(typeof(EnfuceRiskScore))]
    [JsonPropertyName("riskScore")]
    public Field<string> RiskScore { get; set; }

    /// <summary>Additional key-value pairs.</summary>
    [JsonPropertyName("additionalValues")]
    public Items<ValueBody> AdditionalValues { get; set; }
}

/// <summary>A new private customer.</summary>
[Kind(Private)]
public sealed record PrivateBody : CustomerBody;

/// <summary>A new corporate customer.</summary>
[Kind(Corporate)]
public sealed record CorporateBody : CustomerBody;

/// <summary>A change of a private customer; every member is optional.</summary>
[Kind(Private), Partial]
public sealed record PrivateChangeBody : CustomerBody;

/// <summary>A change of a corporate customer; every member is optional.</summary>
[Kind(Corporate), Partial]
public sealed record CorporateChangeBody : CustomerBody;

/// <summary>A customer. Members without a value are omitted.</summary>
[Partial]
public sealed record CustomerResponse : CustomerBody
{
    /// <summary>The id, below 2^53.</summary>
    [JsonPropertyName("id")]
    [JsonPropertyOrder(-2)]
    public long? Id { get; set; }

    /// <summary>PRIVATE or CORPORATE.</summary>
    [TextOf(typeof(EnfuceRole))]
    [JsonPropertyName("role")]
    [JsonPropertyOrder(-1)]
    public string? Role { get; set; }
}
