namespace Onboarding.Domain.Screening.Matching;

/// <summary>The class of a legal form. Spellings and languages of one class are the same form; forms of two classes contradict each other.</summary>
public enum LegalFormClass
{
    /// <summary>A company with limited liability (Ltd, GmbH, OOO, SARL).</summary>
    Limited,

    /// <summary>A company with shares (AG, JSC, Inc., S.A.).</summary>
    Shares,

    /// <summary>A partnership (KG, LP, SNC).</summary>
    Partnership,

    /// <summary>A cooperative.</summary>
    Cooperative,

    /// <summary>A foundation, trust or fund as a legal form.</summary>
    Foundation,

    /// <summary>An association.</summary>
    Association,

    /// <summary>An enterprise of a state.</summary>
    State,

    /// <summary>A sole trader or establishment.</summary>
    Sole,

    /// <summary>A word that means only "company" in its language. It contradicts no other class.</summary>
    Any,
}
