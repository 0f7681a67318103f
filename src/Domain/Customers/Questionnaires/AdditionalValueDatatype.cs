namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>The datatype of an additional value (fields.json, datatype).</summary>
public enum AdditionalValueDatatype
{
    /// <summary>Any text.</summary>
    String,

    /// <summary>A whole number of any size.</summary>
    Integer,

    /// <summary>A decimal number with a point.</summary>
    Decimal,

    /// <summary>yyyy-MM-dd.</summary>
    Date,

    /// <summary>yyyy-MM-dd HH:mm:ss.SSSZ, where Z is an offset such as +0200.</summary>
    Timestamp,

    /// <summary>true or false.</summary>
    Boolean,
}
