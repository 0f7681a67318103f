using Onboarding.Domain.Common;

namespace Onboarding.Domain.Customers.Questionnaires;

/// <summary>
/// Rejections of an additional value whose text is not valid for its datatype (AV07). The published messages begin with a capital letter for the customer and
/// with a small letter for a related entity. Therefore there are two sets of the same rules (errors.json).
/// </summary>
public sealed class AdditionalValueErrors
{
    private AdditionalValueErrors(char b)
    {
        Timestamp = new("AV07", b + "ad value for TIMESTAMP (format: 'yyyy-MM-dd HH:mm:ss.SSSZ') valueCode: {0}");
        Date = Rule.Unpublished("AV07", b + "ad value for DATE (format: 'yyyy-MM-dd') valueCode: {0}");
        Boolean = new("AV07", b + "ad value for BOOLEAN (values: true false') valueCode: {0}");
        Integer = new("AV07", b + "ad value for INTEGER valueCode: {0}");
        Decimal = Rule.Unpublished("AV07", b + "ad value for DECIMAL valueCode: {0}");
    }

    /// <summary>The rules with the messages for the customer.</summary>
    public static AdditionalValueErrors OfCustomer { get; } = new('B');

    /// <summary>The rules with the messages for a related entity.</summary>
    public static AdditionalValueErrors OfRelatedEntity { get; } = new('b');

    /// <summary>The value is not a timestamp.</summary>
    public Rule Timestamp { get; }

    /// <summary>The value is not a date.</summary>
    public Rule Date { get; }

    /// <summary>The value is neither true nor false. The unbalanced quote is part of the published message.</summary>
    public Rule Boolean { get; }

    /// <summary>The value is not a whole number.</summary>
    public Rule Integer { get; }

    /// <summary>The value is not a decimal number.</summary>
    public Rule Decimal { get; }
}
